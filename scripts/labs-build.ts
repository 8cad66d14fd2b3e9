// npm run labs:build [engine]: a Docker Engine and the image that labs run on, ahead of time. npm start
// runs it beside the server, and the pages show how far it is from the table that it writes.

import { describeError } from '#domain/describe-error';
import { engineNames } from '#domain/lab';
import { ensureDockerEngine } from './docker-engine.ts';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError } from './setup/progress.ts';

try {
  await build();
} catch (error) {
  fail(error);
}

async function build(): Promise<void> {
  const engine = process.argv[2];
  if (engine && !engineNames.some((name) => name === engine))
    throw new SetupError(`"${engine}" is not an engine: use ${engineNames.join(' or ')}.`);
  if (engine) process.env.LAB_ENGINE = engine;
  const docker = await ensureDockerEngine({ onProgress: say });
  if (!docker.ok) throw new SetupError(`Labs cannot run: ${docker.message}`);
  const database = await readyDatabase();
  process.env.DATABASE_URL = database.url;
  const stop = stopSignal();
  try {
    await buildImage(stop);
  } finally {
    await database.release();
  }
  // The build that was given up would keep this process.
  if (stop.aborted) process.exit(130);
}

async function buildImage(stop: AbortSignal): Promise<void> {
  const { services } = await import('#services');
  const { runtime, close } = services();
  try {
    const available = await runtime.availability();
    if (!available.ok) throw new SetupError(`Labs cannot run: ${available.message}`);
    if (available.imageReady) return say(`the image of ${available.engine} is ready`);
    const began = Date.now();
    const show = progressPrinter();
    await runtime.ensureImage(available.engine, show, stop).catch((error) => {
      if (stop.aborted) return;
      throw new SetupError(
        `The image of ${available.engine} could not be made: ${describeError(error)}`,
      );
    });
    if (stop.aborted) return say('stopped; what is built so far is kept for the next time');
    say(`the image of ${available.engine} is ready, ${Math.round((Date.now() - began) / 1000)} s`);
  } finally {
    await close();
  }
}

/** Prints a line when the step changes or ten percent are done, and every 15 s of a long step. */
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

/** A half-built image is thrown away by Docker; its finished steps are kept for the next time. */
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
