import type { AstroIntegration } from 'astro';

type Attaching = typeof import('./dev-server.ts');

/** Gives `astro dev` what server.ts gives the built site, in the same copy of the modules that its pages use. */
export function devServer(): AstroIntegration {
  return {
    name: 'strait-dev-server',
    hooks: {
      // The bundler's styles stand inline in a page of development, and change with every edit.
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ security: { csp: false } });
      },
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
