import type { ChildProcess } from 'node:child_process';
import { stopScripts } from './child-script.ts';
import { SetupError } from './progress.ts';
import type { StoppableRun } from './stoppable-run.ts';

/** A server that ends sooner than this is not started again, ms. */
const shortLife = 10_000;

export type KeptServer = {
  /** Ends the web server and starts it anew; its gateway stays, and with it the learners' shells. */
  restart(): Promise<void>;
};

/** Starts the web server, resolves when it answers, and starts it again when it crashes. */
export async function keepServer(
  run: StoppableRun,
  env: NodeJS.ProcessEnv,
  address: string,
): Promise<KeptServer> {
  let current: ChildProcess | undefined;
  current = await startServer();

  async function startServer(): Promise<ChildProcess> {
    const began = Date.now();
    const server = run.script('src/processes/web-server.ts', env);
    let hasAnswered = false;
    server.on('close', (code) => {
      if (run.signal.aborted || server !== current || !hasAnswered) return;
      if (Date.now() - began < shortLife) return void run.stop(code ?? 1);
      console.error('The server ended unexpectedly; it is started again.');
      void replace();
    });
    await untilAnswering(server, `${address}/healthz`);
    hasAnswered = true;
    return server;
  }

  async function replace(): Promise<void> {
    try {
      current = await startServer();
    } catch (error) {
      if (run.signal.aborted) return;
      console.error(error instanceof Error ? error.message : error);
      await run.stop(1);
    }
  }

  let restarting: Promise<void> | undefined;
  return {
    restart: () => {
      restarting ??= (async () => {
        const former = current;
        // From here on its end is no crash.
        current = undefined;
        if (former) await stopScripts([former], 'SIGUSR2');
        current = await startServer();
      })().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
  };
}

async function untilAnswering(server: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new SetupError('The server ended while it was starting; its message stands above.');
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
