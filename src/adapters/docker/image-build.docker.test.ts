import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Engine, engines } from '#domain/engines/engines';
import type { ImageProgress } from '#domain/labs/image-progress';
import { ensureBaseImage, hasImage } from './base-image.ts';
import { type BuildOptions, ensureImage } from './image-build.ts';
import { ImageError } from './image-error.ts';
import { engineRecipe, imageTag } from './image-recipe.ts';
import { testDocker } from './testing/test-node.ts';

// A small Dockerfile of its own, so that every path of a build is walked within seconds.
const folder = `test-${process.pid}`;
const engine: Engine = { ...engines.cassandra, folder };
let docker: Docker;
let enginesFolder: string;

beforeAll(async () => {
  docker = await testDocker();
  await ensureBaseImage(docker, 'bookworm');
});
beforeEach(async () => {
  enginesFolder = await mkdtemp(join(tmpdir(), 'strait-engines-'));
  await mkdir(join(enginesFolder, 'shared'));
  await mkdir(join(enginesFolder, folder, 'bin'), { recursive: true });
});
afterEach(() => rm(enginesFolder, { recursive: true }));
afterAll(async () => {
  const images = await docker.listImages({ filters: { reference: [`strait/engine-${folder}`] } });
  for (const image of images) await docker.getImage(image.Id).remove({ force: true });
});

it('builds, says how far it is, and does not build again', async () => {
  await write(
    '# progress 3 s: Doing one',
    'RUN echo one',
    '# progress 1 s: Doing two',
    'RUN echo two',
  );
  const seen: ImageProgress[] = [];
  const options = { onProgress: (progress: ImageProgress) => seen.push(progress) };
  const tag = await build(options);
  expect(tag).toMatch(new RegExp(`^strait/engine-${folder}:[0-9a-f]{12}$`));
  expect(seen.map(({ message }) => message)).toEqual([
    'Doing one',
    'Doing two',
    'The image is ready',
  ]);
  expect(seen.map(({ percent }) => percent)).toEqual([0, 75, 100]);
  seen.length = 0;
  expect(await build(options)).toBe(tag);
  expect(seen).toEqual([]);
});

it('shows the step that failed and what it said', async () => {
  await write('# progress 5 s: Fetching it', 'RUN echo looking; echo cannot reach it >&2; exit 7');
  const failed = await build().catch((e) => e);
  expect(failed).toBeInstanceOf(ImageError);
  expect(failed.step).toBe('Fetching it');
  expect(failed.output).toEqual(expect.arrayContaining(['looking', 'cannot reach it']));
  expect(failed.message).toMatch(/stopped at "Fetching it".*code: 7/);
  expect(await hasImage(docker, await imageTag(recipe()))).toBe(false);
});

it('builds twice at once without harm', async () => {
  await write(`RUN sleep 1 && echo ${enginesFolder} >/made`);
  const both = [1, 2].map(() => build());
  const [one, two] = await Promise.all(both);
  expect(one).toBe(two);
  expect(await hasImage(docker, one!)).toBe(true);
});

it('stops when it is told to', async () => {
  await write(`RUN sleep 60 # ${enginesFolder}`);
  const controller = new AbortController();
  const onProgress = () => setTimeout(() => controller.abort(), 1_000);
  const startedAt = Date.now();
  const stopped = build({ onProgress, signal: controller.signal });
  await expect(stopped).rejects.toThrow(/abort/i);
  expect(Date.now() - startedAt).toBeLessThan(20_000);
});

it('keeps one earlier image and removes the others that nobody uses', async () => {
  const tags: string[] = [];
  for (const word of ['first', 'second', 'third']) {
    await write(`RUN echo ${word} >/word`);
    tags.push(await build());
  }
  expect(await Promise.all(tags.map((tag) => hasImage(docker, tag)))).toEqual([false, true, true]);
});

it('says the way out where the image to start from cannot be had', async () => {
  await write('RUN true');
  const base = 'registry.invalid/nothing:1';
  const failed = ensureImage(docker, recipe(base));
  await expect(failed).rejects.toThrow(/registry\.invalid\/nothing:1 cannot be pulled/);
});

function recipe(base?: string) {
  return engineRecipe(engine, enginesFolder, base);
}

function build(options: BuildOptions = {}): Promise<string> {
  return ensureImage(docker, recipe(), options);
}

async function write(...lines: string[]): Promise<void> {
  const head = ['ARG BASE', `FROM \${BASE}`];
  await writeFile(join(enginesFolder, folder, 'Dockerfile'), [...head, ...lines].join('\n'));
}
