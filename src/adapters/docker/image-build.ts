import type Dockerode from 'dockerode';
import { enginesFromPackages } from '#domain/engines/engines';
import { type ImageProgress, progressOf, type WeightedStep } from '#domain/labs/image-progress';
import { type DebianSuite, debianSuiteOf, ensureBaseImage, hasImage } from './base-image.ts';
import { contextStream } from './build-context.ts';
import { BuildFollower, type BuildMessage, type Instruction } from './build-progress.ts';
import { followStream } from './follow-stream.ts';
import { hostCaBundle } from './host-ca.ts';
import { ImageError } from './image-error.ts';
import {
  dockerfileOf,
  type ImageRecipe,
  imageTag,
  instructionsOf,
  repositoryOf,
} from './image-recipe.ts';
import { pullImage } from './pull-image.ts';
import { removeOldImages } from './remove-old-images.ts';

export type BuildOptions = {
  onProgress?: (progress: ImageProgress) => void;
  signal?: AbortSignal;
};

/** One thing needed for an image: its base from outside, or what a recipe makes. */
type Stage = { steps: WeightedStep[] } & ({ recipe: ImageRecipe } | { outside: string });

/**
 * Builds a recipe's image and those it starts from, unless they exist, and returns its tag. Throws
 * ImageError.
 */
export async function ensureImage(
  docker: Dockerode,
  recipe: ImageRecipe,
  { onProgress = () => {}, signal }: BuildOptions = {},
): Promise<string> {
  const stages = await missingStages(docker, recipe);
  const steps = stages.flatMap((stage) => stage.steps);
  let done = 0;
  for (const stage of stages) {
    const before = done;
    const report = (step: number, change: Partial<ImageProgress> = {}) =>
      onProgress({ ...progressOf(steps, before + step), ...change });
    report(0);
    if ('recipe' in stage) await buildImage(docker, stage.recipe, report, signal);
    else {
      const share = progressOf(steps, before + 1).percent;
      await obtainBase(docker, stage.outside, { share, report, signal });
    }
    done += stage.steps.length;
  }
  if (stages.length > 0)
    onProgress({ step: done, of: done, percent: 100, message: 'The image is ready' });
  return imageTag(recipe);
}

/** What has to be built or fetched, in order. */
async function missingStages(docker: Dockerode, recipe: ImageRecipe): Promise<Stage[]> {
  if (await hasImage(docker, await imageTag(recipe))) return [];
  const steps = instructionsOf(recipe).flatMap(({ announces }) => announces ?? []);
  const own: Stage = { recipe, steps };
  if (typeof recipe.base !== 'string') return [...(await missingStages(docker, recipe.base)), own];
  if (await hasImage(docker, recipe.base)) return [own];
  return [{ outside: recipe.base, steps: [baseStep(recipe.base)] }, own];
}

type Report = (step: number, change?: Partial<ImageProgress>) => void;

async function buildImage(
  docker: Dockerode,
  recipe: ImageRecipe,
  report: Report,
  signal?: AbortSignal,
): Promise<void> {
  const tag = await imageTag(recipe);
  const base = typeof recipe.base === 'string' ? recipe.base : await imageTag(recipe.base);
  const instructions = instructionsOf(recipe);
  const context = contextStream(recipe.root, recipe.folders, await hostCaBundle());
  const stream = await docker.buildImage(context, {
    dockerfile: dockerfileOf(recipe),
    t: tag,
    version: '1',
    rm: true,
    forcerm: true,
    buildargs: { BASE: base, ...recipe.args, ...proxies() },
    labels: { 'strait.image': recipe.name },
    ...(signal && { abortSignal: signal }),
  });
  const follower = new BuildFollower();
  let begun = 1;
  await followStream<BuildMessage>(stream, (message) => {
    follower.read(message);
    const now = instructions.slice(0, follower.instruction).filter((one) => one.announces).length;
    if (now <= begun) return;
    begun = now;
    report(begun - 1);
  });
  signal?.throwIfAborted();
  if (follower.error) throw buildError(recipe, instructions, follower);
  await removeOldImages(docker, { repository: repositoryOf(recipe), keep: tag, name: recipe.name });
}

/** Measured seconds: debootstrap and import 30; a registry is about as fast. */
function baseStep(base: string): WeightedStep {
  return debianSuiteOf(base)
    ? { seconds: 30, message: 'Getting a Debian base' }
    : { seconds: 90, message: `Pulling ${base}` };
}

async function obtainBase(
  docker: Dockerode,
  base: string,
  { share, report, signal }: { share: number; report: Report; signal?: AbortSignal },
): Promise<void> {
  const suite: DebianSuite | undefined = debianSuiteOf(base);
  if (suite) {
    await ensureBaseImage(docker, suite, {
      signal,
      onMessage: (message) => report(0, { message }),
    });
    return;
  }
  const pulled = await pullImage(docker, base, {
    signal,
    onPercent: (percent) => report(0, { percent: Math.round((share * percent) / 100) }),
  });
  if (!pulled.ok) {
    throw new ImageError(
      `${base} cannot be pulled (${pulled.message}): connect to its registry, load it with \`docker load\`, or set LAB_ENGINE=${enginesFromPackages().join(' or ')}.`,
      baseStep(base).message,
    );
  }
}

/** Docker's predefined build arguments: available in the steps, but not stored in the image. */
function proxies(): Record<string, string> {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

function buildError(
  recipe: ImageRecipe,
  instructions: Instruction[],
  follower: BuildFollower,
): ImageError {
  const failed = instructions[follower.instruction - 1];
  const step = failed?.announces?.message ?? failed?.text.slice(0, 80) ?? 'the first step';
  return new ImageError(
    `The ${recipe.displayName} image could not be built. It stopped at "${step}": ${follower.error}. ${wayOut(recipe, follower)}`,
    step,
    follower.lastLines(15),
  );
}

function wayOut({ sources }: ImageRecipe, follower: BuildFollower): string {
  const said = [follower.error, ...follower.lastLines(15)].join('\n');
  return /no space left on device/i.test(said)
    ? 'The disk is full: free some space (`docker image prune` may help), then start again.'
    : `It needs the network: ${sources}. Start again to go on from this step.`;
}
