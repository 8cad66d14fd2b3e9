import type { AstroIntegration } from 'astro';

type Attaching = typeof import('./dev-server.ts');

/** Where Astro's development server looks for a request's locals (astro/dist/core/constants.js). */
const localsOf = Symbol.for('astro.locals');

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
        const { services, close } = attach(server.httpServer);
        server.middlewares.use((request, _, next) => {
          // A new object for each request: the middleware of the pages adds the learner to it.
          Reflect.set(request, localsOf, { services });
          next();
        });
        server.httpServer.on('close', () => closing.add(close()));
      },
    },
  };
}
