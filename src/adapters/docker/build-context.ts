import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import tar from 'tar-fs';

/**
 * First 12 hex digits of a hash over every file of the build and its other inputs, such as its base
 * image.
 */
export async function contextHash(
  root: string,
  folders: string[],
  inputs: string,
): Promise<string> {
  const hash = createHash('sha256').update(inputs);
  const files = await filesOf(root, folders);
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  for (const [no, file] of files.entries()) {
    hash.update(`\0${file}\0`).update(contents[no] ?? '');
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * The build's files as one tar stream. Nothing is written to disk, so simultaneous builds cannot
 * disturb each other; owners and modes do not depend on how the clone was made.
 */
export function contextStream(
  root: string,
  folders: string[],
  hostCa: string,
): NodeJS.ReadableStream {
  const pack = tar.pack(root, {
    entries: folders,
    map: (header) => {
      const executable = header.type === 'directory' || /\/(bin|build|hooks)\//.test(header.name);
      return { ...header, uid: 0, gid: 0, mode: executable ? 0o755 : 0o644 };
    },
    finalize: false,
    finish: (open) => {
      // Always present, because COPY fails on a missing file; empty if the machine has no bundle.
      open.entry({ name: 'host-ca.pem', mode: 0o644, mtime: new Date(0) }, hostCa);
      open.finalize();
    },
  });
  // A streamx stream: readable for every purpose here, but it lacks two methods of Node's type.
  return pack as unknown as NodeJS.ReadableStream;
}

async function filesOf(root: string, folders: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) found.push(relative(root, join(entry.parentPath, entry.name)));
    }
  }
  return found.sort();
}
