import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Engine } from '#domain/engines/engines';
import type { Workspace } from '#domain/labs/workspace';
import { baseImage, debianSuiteOf } from './base-image.ts';
import { contextHash } from './build-context.ts';
import { readInstructions } from './build-progress.ts';

/** How one image is made. */
export type ImageRecipe = {
  /** The repository is `strait/<name>`. */
  name: string;
  /** The name people read, like `Apache Cassandra`. */
  displayName: string;
  /** Folder that the paths of the build context are relative to. */
  root: string;
  /** Folders that go into the build; the first one contains the Dockerfile. */
  folders: string[];
  /** The image to start from: a tag, or another recipe whose image is built first. */
  base: string | ImageRecipe;
  /** Build arguments; the Dockerfile declares each of them. */
  args: Record<string, string>;
  /** Where its parts come from, for a person whose build failed. */
  sources: string;
};

/** `base` is the operator's image that replaces the engine's own. */
export function engineRecipe(engine: Engine, enginesFolder: string, base?: string): ImageRecipe {
  return {
    name: `engine-${engine.folder}`,
    displayName: engine.displayName,
    root: resolve(enginesFolder),
    folders: [engine.folder, 'shared'],
    base: base ?? engine.base,
    args: {},
    sources: engine.sources,
  };
}

/** `labsFolder` is labs/. */
export function workspaceRecipe(workspace: Workspace, labsFolder: string): ImageRecipe {
  const folder = `workspaces/${workspace.folder}`;
  const root = resolve(labsFolder);
  const versions = readVersions(readFileSync(join(root, 'workspaces/versions.env'), 'utf8'));
  return {
    name: `workspace-${workspace.folder}`,
    displayName: `${workspace.displayName} workspace`,
    root,
    folders: [folder, 'engines/shared'],
    base: {
      name: 'workspace-base',
      displayName: 'workspace',
      root,
      folders: ['workspaces/base', 'engines/shared'],
      base: debianBase(versions.DEBIAN_SUITE),
      args: {},
      sources: 'Debian packages',
    },
    args: pinnedVersions(versions, readDockerfile(root, folder)),
    sources: `Debian packages and the registry of ${workspace.displayName} packages`,
  };
}

export const repositoryOf = ({ name }: ImageRecipe) => `strait/${name}`;
export const dockerfileOf = ({ folders }: ImageRecipe) => `${folders[0]}/Dockerfile`;

export function instructionsOf(recipe: ImageRecipe) {
  return readInstructions(readDockerfile(recipe.root, recipe.folders[0] ?? ''));
}

/**
 * `strait/<name>:<hash>`: the tag changes with every file of the build, every argument and its
 * base.
 */
export async function imageTag(recipe: ImageRecipe): Promise<string> {
  const base = typeof recipe.base === 'string' ? recipe.base : await imageTag(recipe.base);
  const inputs = [base, ...Object.entries(recipe.args).map((entry) => entry.join('='))];
  const hash = await contextHash(recipe.root, recipe.folders, inputs.join('\0'));
  return `${repositoryOf(recipe)}:${hash}`;
}

function readDockerfile(root: string, folder: string): string {
  return readFileSync(join(root, folder, 'Dockerfile'), 'utf8');
}

/**
 * The lines of versions.env that a Dockerfile declares, so that a version only affects the images
 * that use it.
 */
function pinnedVersions(
  pinned: Record<string, string>,
  dockerfile: string,
): Record<string, string> {
  const declared = [...dockerfile.matchAll(/^ARG (\w+)$/gm)].map(([, name = '']) => name);
  return Object.fromEntries(
    [...new Set(declared)]
      .filter((name) => name !== 'BASE')
      .map((name) => {
        const version = pinned[name];
        if (!version) throw new Error(`labs/workspaces/versions.env has no ${name}`);
        return [name, version];
      }),
  );
}

function debianBase(suite = 'nothing'): string {
  const known = debianSuiteOf(`strait/base:${suite}`);
  if (!known) throw new Error(`labs/workspaces/versions.env has ${suite} as DEBIAN_SUITE`);
  return baseImage(known);
}

/** `NAME=value` lines; comments and empty lines are ignored. */
export function readVersions(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}
