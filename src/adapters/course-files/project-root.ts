import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the checkout. Built pages hold a copy of this module under dist/, so it climbs
 * to the package.json named strait instead of counting folders.
 */
export function projectRoot(from = path.dirname(fileURLToPath(import.meta.url))): string {
  for (const start of [from, process.cwd()]) {
    for (let at = start; ; at = path.dirname(at)) {
      if (isProject(at)) return at;
      if (path.dirname(at) === at) break;
    }
  }
  throw new Error(`No package.json named strait stands above ${from} or ${process.cwd()}.`);
}

function isProject(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'strait';
}
