import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Names in a folder of the project, sorted; hidden files are ignored. */
export function namesIn(root: string, folder: string): { folders: string[]; files: string[] } {
  const entries = readEntries(path.join(root, folder)).filter(({ name }) => !name.startsWith('.'));
  const names = (kind: 'folder' | 'file') =>
    entries
      .filter((entry) => (kind === 'folder') === entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  return { folders: names('folder'), files: names('file') };
}

/** Files in a folder and below, by their paths relative to it, sorted. */
export function filesBelow(root: string, folder: string): string[] {
  const { files, folders } = namesIn(root, folder);
  const deeper = folders.flatMap((name) =>
    filesBelow(root, `${folder}/${name}`).map((file) => `${name}/${file}`),
  );
  return [...files, ...deeper].sort();
}

/** The text of a file of the project; undefined if there is none. */
export function textOf(root: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Changes whenever a file below one of the folders is added, removed or written. */
export function fingerprint(root: string, folders: string[]): string {
  return folders.flatMap((folder) => stamps(path.join(root, folder))).join('\n');
}

function stamps(folder: string): string[] {
  return readEntries(folder).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return stamps(at);
    const stat = statSync(at, { throwIfNoEntry: false });
    return [`${at} ${stat?.mtimeMs} ${stat?.size}`];
  });
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
