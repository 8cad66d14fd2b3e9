import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type Dockerode from 'dockerode';
import { onPath } from './docker-client.ts';
import { followStream } from './follow-stream.ts';
import { ImageError } from './image-error.ts';
import { pullImage } from './pull-image.ts';

export type DebianSuite = 'bookworm' | 'trixie';
export const baseImage = (suite: DebianSuite) => `strait/base:${suite}`;

/** The Debian suite of one of our base images; undefined for an image from elsewhere. */
export function debianSuiteOf(image: string): DebianSuite | undefined {
  return (['bookworm', 'trixie'] as const).find((suite) => baseImage(suite) === image);
}

type Options = { onMessage?: (message: string) => void; signal?: AbortSignal };

/**
 * Makes `strait/base:<suite>`: the registry's debian:<suite>-slim if it can be pulled, otherwise
 * the same built from Debian's packages, which needs root on a Debian machine. Throws ImageError.
 */
export async function ensureBaseImage(
  docker: Dockerode,
  suite: DebianSuite,
  { onMessage = () => {}, signal }: Options = {},
): Promise<string> {
  const tag = baseImage(suite);
  if (await hasImage(docker, tag)) return tag;
  const official = `debian:${suite}-slim`;
  onMessage(`Pulling ${official}`);
  const pulled = await pullImage(docker, official, { signal });
  if (pulled.ok) {
    await docker.getImage(official).tag({ repo: 'strait/base', tag: suite });
    return tag;
  }
  signal?.throwIfAborted();
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !(await onPath('apt-get'))) {
    throw new ImageError(
      `The base image ${official} cannot be pulled (${pulled.message}), and only root on a Debian or Ubuntu machine can make it from packages: connect to a container registry, or run \`docker load\` with the image, then start again.`,
      'Getting the base image',
    );
  }
  onMessage(`Making a Debian ${suite} base from packages`);
  await makeFromPackages(docker, suite, signal);
  return tag;
}

export async function hasImage(docker: Dockerode, tag: string): Promise<boolean> {
  try {
    await docker.getImage(tag).inspect();
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return false;
    throw error;
  }
}

async function makeFromPackages(docker: Dockerode, suite: DebianSuite, signal?: AbortSignal) {
  if (!(await onPath('debootstrap'))) {
    await run('apt-get', ['update', '-qq'], signal);
    await run('apt-get', ['install', '-qq', '--no-install-recommends', 'debootstrap'], signal);
  }
  // Not under /tmp, which is often mounted with options that debootstrap refuses (nodev, noexec).
  await mkdir('.strait', { recursive: true });
  const folder = await mkdtemp(resolve('.strait/debootstrap-'));
  try {
    await run('debootstrap', ['--variant=minbase', suite, folder], signal);
    const sources = join(folder, 'etc/apt/sources.list');
    await writeFile(sources, withSecurity(await readFile(sources, 'utf8'), suite));
    for (const path of notNeeded) await emptyFolder(join(folder, path));
    // The system's tar preserves special modes and owners; Docker creates /dev itself.
    const archive = spawn('tar', ['-C', folder, '--exclude=./dev/*', '-c', '.'], { signal });
    const stream = await docker.importImage(archive.stdout, {
      repo: 'strait/base',
      tag: suite,
      changes: 'CMD ["bash"]',
    });
    let failure: string | undefined;
    await followStream<{ error?: string }>(stream, (message) => {
      failure ??= message.error;
    });
    if (failure) throw new ImageError(`Docker refused the base image: ${failure}`, 'Importing it');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * debootstrap writes only the release, with the mirror it used; updates have suites of their own.
 * Mirrors keep the security archive beside the main one.
 */
export function withSecurity(written: string, suite: DebianSuite): string {
  const mirror = /^deb (\S+?)\/? /m.exec(written)?.[1];
  if (!mirror) throw new ImageError(`debootstrap wrote no mirror: ${written}`, 'Reading sources');
  return [
    `deb ${mirror} ${suite} main`,
    `deb ${mirror} ${suite}-updates main`,
    `deb ${mirror}-security ${suite}-security main`,
    '',
  ].join('\n');
}

/** What the registry's slim image leaves out too. */
const notNeeded = [
  'usr/share/doc',
  'usr/share/man',
  'usr/share/info',
  'usr/share/locale',
  'var/cache/apt',
  'var/lib/apt/lists',
];

async function emptyFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
}

/** Runs a program to its end; throws ImageError with the end of its output if it fails. */
function run(program: string, args: string[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(program, args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    const keep = (chunk: Buffer) => {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      lines.splice(0, lines.length - 12);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const command = [program, ...args].join(' ');
      reject(new ImageError(`\`${command}\` ended with code ${code}:`, command, lines));
    });
  });
}
