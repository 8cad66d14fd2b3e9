import type { ChildProcess } from 'node:child_process';
import { runScript, stopScripts } from './child-script.ts';
import { readyDatabase } from './database.ts';
import { fail } from './progress.ts';
import { seedDatabase } from './seed.ts';

type Opened = { url: string; release(): Promise<void>; demo: Demo | null };
type Demo = { email: string; password: string };

/** A database and scripts on it, which a signal may end at any moment, the set-up included. */
export type StoppableRun = {
  /** The migrated and seeded database; released at the end. */
  openDatabase(): Promise<Opened>;
  /** Starts a script of the project, which is stopped before the database is. */
  script(name: string, env: NodeJS.ProcessEnv, args?: string[]): ChildProcess;
  /** Runs when the scripts have stopped and the database has not; the last one given runs first. */
  whenStopped(work: () => unknown): void;
  stop(code: number): Promise<void>;
  /** Aborted when the stop begins. */
  signal: AbortSignal;
};

/** Runs `work`, ends the process with the message of what it throws, and ends all of it on a signal. */
export async function stoppableRun(
  farewell: string,
  work: (run: StoppableRun) => Promise<void>,
): Promise<void> {
  const children: ChildProcess[] = [];
  const closers: (() => unknown)[] = [];
  let opening: Promise<Opened> | undefined;
  const stopping = new AbortController();

  const run: StoppableRun = {
    openDatabase: () => {
      opening = open();
      return opening;
    },
    script: (name, env, args) => {
      stopping.signal.throwIfAborted();
      const child = runScript(name, env, args);
      children.push(child);
      return child;
    },
    whenStopped: (work) => void closers.unshift(work),
    // A terminal's Ctrl-C reaches every process of the group and this one too: the first call does the work.
    stop: async (code) => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      await close();
      console.log(farewell);
      process.exit(code);
    },
    signal: stopping.signal,
  };

  /** A database that is being opened is waited for: a broken connection would fail outside any promise. */
  async function close(): Promise<void> {
    await stopScripts(children);
    for (const work of closers) await work();
    const opened = await opening?.catch(() => undefined);
    await opened?.release();
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void run.stop(signal === 'SIGINT' ? 130 : 0));
  try {
    await work(run);
  } catch (error) {
    // What a signal broke off fails, too; that stop ends the process.
    if (stopping.signal.aborted) return;
    stopping.abort();
    await close();
    fail(error);
  }
}

async function open(): Promise<Opened> {
  const { url, release } = await readyDatabase();
  try {
    return { url, release, demo: await seedDatabase(url) };
  } catch (error) {
    await release();
    throw error;
  }
}
