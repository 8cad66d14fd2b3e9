import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import type Docker from 'dockerode';
import { describeError } from '#domain/describe-error';

/** Empties the kernel's cache of files, so that the next program is read from disk. */
export type PageCache = { drop(): void } & (
  | { isCold: true }
  /** It cannot be emptied here: nothing is dropped, and programs start warm. */
  | { isCold: false; because: string }
);

const control = '/proc/sys/vm/drop_caches';

/** The cache of the machine that the Engine runs on, if that is this one and we may empty it. */
export async function pageCache(docker: Docker): Promise<PageCache> {
  const { KernelVersion: kernel } = (await docker.info()) as { KernelVersion: string };
  if (process.platform !== 'linux' || kernel !== release())
    return warm('the Docker Engine runs on another machine');
  try {
    drop();
  } catch (error) {
    return warm(`${control} cannot be written to (${describeError(error)})`);
  }
  return { isCold: true, drop };
}

function drop(): void {
  // What has not been written to disk cannot be dropped.
  execFileSync('sync');
  writeFileSync(control, '3\n');
}

function warm(because: string): PageCache {
  return { isCold: false, because, drop: () => {} };
}
