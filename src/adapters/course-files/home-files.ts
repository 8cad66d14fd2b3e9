import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { HomeFile } from '#domain/labs/lab-definition';
import { filesBelow } from './project-files.ts';

/** Starter files of a lab, with any bytes; a file that git marks executable stays executable. */
export function homeFiles(root: string, folder: string): HomeFile[] {
  return filesBelow(root, folder).map((file) => {
    const full = path.join(root, folder, file);
    return {
      path: file,
      base64: readFileSync(full).toString('base64'),
      isExecutable: (statSync(full).mode & 0o100) !== 0,
    };
  });
}
