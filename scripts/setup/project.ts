import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

export const isRoot = process.getuid?.() === 0;

/** The Node that package.json pins; scripts and the server run on it whatever Node the user has. */
export const nodeBinary = process.execPath;

/** Folder for what this checkout makes at run time, apart from the database; ignored by git. */
export function stateFolder(): string {
  const folder = path.join(projectRoot, '.strait');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Folder that another account than root can reach. As root Postgres runs as an account of its own,
 * which must be able to enter every folder above its data; a checkout in a private home has none.
 */
export function sharedStateFolder(): string {
  const inside = stateFolder();
  if (!isRoot || everyoneMayEnter(inside)) return inside;
  const key = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
  const folder = path.join('/var/lib/strait', key);
  mkdirSync(folder, { recursive: true });
  // Whatever the umask is.
  for (const each of [path.dirname(folder), folder]) chmodSync(each, 0o755);
  return folder;
}

/** Whether every folder from the root down to this one lets others pass. */
export function everyoneMayEnter(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (path.dirname(at) === at) return true;
  }
}

export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
