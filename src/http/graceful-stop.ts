import type { Server } from 'node:http';
import { logError } from '#log';

/** How long requests in progress get to finish (ms). */
const patienceMs = 5000;

/** `replaced`: another server follows at once and continues with what this one leaves behind. */
export type Stop = 'ended' | 'replaced';
const stops: Partial<Record<NodeJS.Signals, Stop>> = {
  SIGINT: 'ended',
  SIGTERM: 'ended',
  SIGUSR2: 'replaced',
};

/**
 * Stops on SIGINT, SIGTERM and SIGUSR2: accepts no new connections, runs `closers` (terminals,
 * timers), lets requests finish, then ends the process. Ctrl-C arrives twice, once from our parent
 * process; only the first counts, which no library does (decision 018).
 */
export function stopOnSignals(server: Server, closers: ((how: Stop) => unknown)[] = []): void {
  let stopping = false;
  const stop = async (how: Stop) => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, patienceMs).unref();
    // close() ends connections that are idle now; those that become idle later would stay open for
    // keep-alive.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    for (const close of closers) await attempt(() => close(how));
    await closed;
    process.exit(0);
  };
  for (const [signal, how] of Object.entries(stops)) process.on(signal, () => void stop(how));
}

async function attempt(close: () => unknown): Promise<void> {
  try {
    await close();
  } catch (error) {
    logError('Stopping left something open', error);
  }
}
