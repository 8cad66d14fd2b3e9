import type { AstroIntegration } from 'astro';

type Attaching = typeof import('./dev-server.ts');

/** Gives `astro dev` what server.ts gives the built site, in the same copy of the modules that its pages use. */
export function devServer(): AstroIntegration {
  return {
    name: 'strait-dev-server',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const { ssr } = server.environments;
        if (!server.httpServer || !ssr || !('runner' in ssr)) return;
        const runner = ssr.runner as { import(path: string): Promise<Attaching> };
        const { attach } = await runner.import('/src/dev-server.ts');
        attach(server.httpServer);
      },
    },
  };
}
