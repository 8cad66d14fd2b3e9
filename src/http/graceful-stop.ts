import type { Server } from 'node:http';
import { logError } from './log.ts';

/** Requests that are under way get this long to end. */
const patienceMs = 5000;

/** `replaced` where another server follows at once, and goes on with what this one leaves. */
export type Stop = 'ended' | 'replaced';
const stops: Partial<Record<NodeJS.Signals, Stop>> = {
  SIGINT: 'ended',
  SIGTERM: 'ended',
  SIGUSR2: 'replaced',
};

/**
 * Stops on SIGINT, SIGTERM and SIGUSR2: takes no new connections, runs `closers` (terminals, timers), lets
 * requests end, then ends the process. A terminal's Ctrl-C arrives twice, once of our parent: the first one counts.
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
    // close() ends the connections that are idle now; those that answer later would wait for keep-alive.
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
