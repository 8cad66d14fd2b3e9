import type { AstroIntegration } from 'astro';

type Attaching = typeof import('./dev-server.ts');

/** Gives `astro dev` what web-server.ts gives the built site, in the same copy of the modules that its pages use. */
export function devServer(): AstroIntegration {
  const closing = new Set<Promise<unknown>>();
  return {
    name: 'strait-dev-server',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        // Vite waits for this before it restarts or ends the process.
        const closeServer = async () => void (await Promise.all(closing));
        updateConfig({ vite: { plugins: [{ name: 'strait-dev-server', closeServer }] } });
      },
      'astro:server:setup': async ({ server }) => {
        const { ssr } = server.environments;
        if (!server.httpServer || !ssr || !('runner' in ssr)) return;
        const runner = ssr.runner as { import(path: string): Promise<Attaching> };
        const { attach } = await runner.import('/src/processes/dev-server.ts');
        const close = attach(server.httpServer);
        server.httpServer.on('close', () => closing.add(close()));
      },
    },
  };
}
