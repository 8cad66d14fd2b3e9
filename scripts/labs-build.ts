// npm run labs:build [image…]: a Docker Engine and the images that labs run on, ahead of time. npm start
// has the engine's made beside the server, and the pages show how far it is from the table that it writes.

import { describeError } from '#domain/describe-error';
import { engineNames } from '#domain/engines/engines';
import { type WorkspaceName, workspaceNames, workspaces } from '#domain/labs/workspace';
import { readEnv } from '#env';
import { buildServices } from '../src/processes/build-services.ts';
import { ensureDockerEngine } from './docker-engine.ts';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError } from './setup/progress.ts';

try {
  await build();
} catch (error) {
  fail(error);
}

async function build(): Promise<void> {
  const wanted = chosenImages(process.argv.slice(2));
  if (wanted.engine) process.env.LAB_ENGINE = wanted.engine;
  const docker = await ensureDockerEngine({ onProgress: say });
  if (!docker.ok) throw new SetupError(`Labs cannot run: ${docker.message}`);
  const database = await readyDatabase();
  process.env.DATABASE_URL = database.url;
  const stop = stopSignal();
  try {
    await buildImages(wanted.workspaces, stop);
  } finally {
    await database.release();
  }
  // The abandoned build would keep this process alive.
  if (stop.aborted) process.exit(130);
}

/**
 * Everything that labs use if nothing is named; only the named engine otherwise, or `engine` for
 * the configured one.
 */
function chosenImages(names: string[]): { engine?: string; workspaces: WorkspaceName[] } {
  const isEngine = (name: string) => engineNames.some((engine) => engine === name);
  const known = ['engine', ...engineNames, ...workspaceNames];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown)
    throw new SetupError(
      `There is no image "${unknown}": use ${known.join(', ')}, or no name for all.`,
    );
  return {
    engine: names.find(isEngine),
    workspaces: workspaceNames.filter((name) => names.length === 0 || names.includes(name)),
  };
}

async function buildImages(wanted: WorkspaceName[], stop: AbortSignal): Promise<void> {
  const { runtime, close } = buildServices(readEnv(), 'strait labs:build');
  try {
    const available = await runtime.availability();
    if (!available.ok) throw new SetupError(`Labs cannot run: ${available.message}`);
    const { engine } = available;
    for (const workspace of [null, ...wanted]) {
      if (stop.aborted) break;
      const name = workspace ? `the ${workspaces[workspace].displayName} workspace` : engine;
      const began = Date.now();
      let isBuilt = false;
      const print = progressPrinter();
      const show: typeof print = (progress) => {
        isBuilt = true;
        print(progress);
      };
      await runtime.ensureImages({ engine, workspace }, show, stop).catch((error) => {
        if (stop.aborted) return;
        throw new SetupError(`The image of ${name} could not be made: ${describeError(error)}`);
      });
      const seconds = Math.round((Date.now() - began) / 1000);
      if (!stop.aborted) say(`the image of ${name} is ready${isBuilt ? `, ${seconds} s` : ''}`);
    }
    if (stop.aborted) say('stopped; what is built so far is kept for the next time');
  } finally {
    await close();
  }
}

/** Prints a line when the step changes, at every ten percent, and every 15 s of a long step. */
function progressPrinter(): (progress: { percent: number; detail: string }) => void {
  let last = { percent: -10, detail: '', at: 0 };
  return ({ percent, detail }) => {
    const isNews =
      detail !== last.detail || percent >= last.percent + 10 || Date.now() > last.at + 15_000;
    if (!isNews) return;
    last = { percent, detail, at: Date.now() };
    say(`${String(percent).padStart(3)} %  ${detail}`);
  };
}

/** Docker discards a half-built image but keeps its finished steps for the next time. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      controller.abort();
      setTimeout(() => process.exit(130), 5000).unref();
    });
  return controller.signal;
}

function say(line: string): void {
  console.log(`  Labs: ${line}`);
}
