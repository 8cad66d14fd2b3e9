import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type Dockerode from 'dockerode';
import type { Engine } from '#domain/engine';
import { type ImageProgress, progressOf, type WeightedStep } from '#domain/image-progress';
import { baseImage, ensureBaseImage, hasImage } from './base-image.ts';
import { contextHash, contextStream } from './build-context.ts';
import { BuildFollower, type BuildMessage, readInstructions } from './build-progress.ts';
import { followStream } from './follow-stream.ts';
import { hostCaBundle } from './host-ca.ts';
import { ImageError } from './image-error.ts';
import { pullImage } from './pull-image.ts';
import { removeOldImages } from './remove-old-images.ts';

export type BuildOptions = {
  onProgress?: (progress: ImageProgress) => void;
  signal?: AbortSignal;
  /** Folder with one folder for each engine. */
  enginesFolder?: string;
  /** Image to start from instead of the engine's own, as the operator's SCYLLA_IMAGE. */
  base?: string;
};

const repository = (engine: Engine) => `strait/engine-${engine.folder}`;
const folderOf = (options: BuildOptions) => resolve(options.enginesFolder ?? 'labs/engines');

/** `strait/engine-<name>:<hash>`: the tag changes when a file of the build or its base does. */
export async function engineImageTag(engine: Engine, options: BuildOptions = {}): Promise<string> {
  const base = options.base ?? engine.base;
  return `${repository(engine)}:${await contextHash(folderOf(options), engine.folder, base)}`;
}

/** Builds the engine's image unless it is there already, and returns its tag. Throws ImageError. */
export async function ensureEngineImage(
  docker: Dockerode,
  engine: Engine,
  options: BuildOptions = {},
): Promise<string> {
  const tag = await engineImageTag(engine, options);
  if (await hasImage(docker, tag)) return tag;
  const { signal, onProgress = () => {} } = options;
  const root = folderOf(options);
  const dockerfile = await readFile(join(root, engine.folder, 'Dockerfile'), 'utf8');
  const instructions = readInstructions(dockerfile);
  const base = options.base ?? engine.base;
  const announced = instructions.flatMap(({ announces }) => announces ?? []);
  const needsBase = !(await hasImage(docker, base));
  const steps = needsBase ? [baseStep(base), ...announced] : announced;

  onProgress(progressOf(steps, 0));
  if (needsBase) await obtainBase(docker, base, options, steps);

  const stream = await docker.buildImage(contextStream(root, engine.folder, await hostCaBundle()), {
    dockerfile: `${engine.folder}/Dockerfile`,
    t: tag,
    version: '1',
    rm: true,
    forcerm: true,
    buildargs: { BASE: base, ...proxies() },
    labels: { 'strait.engine': engine.folder },
    ...(signal && { abortSignal: signal }),
  });
  const follower = new BuildFollower();
  let begun = needsBase ? 0 : 1;
  await followStream<BuildMessage>(stream, (message) => {
    follower.read(message);
    const now = instructions.slice(0, follower.instruction).filter((one) => one.announces).length;
    if (now <= begun) return;
    begun = now;
    onProgress(progressOf(steps, steps.length - announced.length + begun - 1));
  });
  signal?.throwIfAborted();
  if (follower.error) throw buildError(engine, instructions, follower);
  onProgress({ step: steps.length, of: steps.length, percent: 100, message: 'The image is ready' });
  await removeOldImages(docker, repository(engine), tag, engine.folder);
  return tag;
}

/** Seconds measured: debootstrap and import 30; a registry is about as fast. */
function baseStep(base: string): WeightedStep {
  const ours = base === baseImage('bookworm');
  return ours
    ? { seconds: 30, message: 'Getting a Debian base' }
    : { seconds: 90, message: `Pulling ${base}` };
}

async function obtainBase(
  docker: Dockerode,
  base: string,
  { signal, onProgress = () => {} }: BuildOptions,
  steps: WeightedStep[],
): Promise<void> {
  const start = progressOf(steps, 0);
  const share = progressOf(steps, 1).percent;
  if (base === baseImage('bookworm')) {
    const onMessage = (message: string) => onProgress({ ...start, message });
    await ensureBaseImage(docker, 'bookworm', { signal, onMessage });
    return;
  }
  const pulled = await pullImage(docker, base, {
    signal,
    onPercent: (percent) => onProgress({ ...start, percent: Math.round((share * percent) / 100) }),
  });
  if (!pulled.ok) {
    throw new ImageError(
      `${base} cannot be pulled (${pulled.message}): connect to its registry, load it with \`docker load\`, or set LAB_ENGINE=cassandra.`,
      start.message,
    );
  }
}

/** Docker's predefined build arguments: they reach the steps but stay out of the image. */
function proxies(): Record<string, string> {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

function buildError(
  engine: Engine,
  instructions: { text: string; announces: WeightedStep | null }[],
  follower: BuildFollower,
): ImageError {
  const failed = instructions[follower.instruction - 1];
  const step = failed?.announces?.message ?? failed?.text.slice(0, 80) ?? 'the first step';
  return new ImageError(
    `The ${engine.displayName} image could not be built. It stopped at "${step}": ${follower.error}. ${wayOut(follower)}`,
    step,
    follower.lastLines(15),
  );
}

function wayOut(follower: BuildFollower): string {
  const said = [follower.error, ...follower.lastLines(15)].join('\n');
  return /no space left on device/i.test(said)
    ? 'The disk is full: free some space (`docker image prune` may help), then start again.'
    : 'It needs the network: Debian packages, Maven Central and PyPI. Start again to go on from this step.';
}
