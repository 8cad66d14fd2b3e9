import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import tar from 'tar-fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contextHash, contextStream } from './build-context.ts';

const folders = ['cassandra', 'shared'];
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'strait-context-'));
  await cp('labs/engines', root, { recursive: true });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(root, { recursive: true });
});

it('changes its hash with a file of the engine or of all engines, and with the base', async () => {
  const first = await contextHash(root, folders, 'base:1');
  expect(await contextHash(root, folders, 'base:1')).toBe(first);
  expect(await contextHash(root, folders, 'base:2')).not.toBe(first);
  await writeFile(join(root, 'shared/bin/added'), '');
  const second = await contextHash(root, folders, 'base:1');
  expect(second).not.toBe(first);
  await writeFile(join(root, 'scylla/added'), '');
  expect(await contextHash(root, folders, 'base:1')).toBe(second);
});

it('gives programs their execute bit and everything to root, however the clone was made', async () => {
  const headers = await headersOf(contextStream(root, folders, 'PEM'));
  expect(headers.get('cassandra/bin/start-node')).toMatchObject({ mode: 0o755, uid: 0, gid: 0 });
  expect(headers.get('shared/bin/cql-ready')).toMatchObject({ mode: 0o755 });
  expect(headers.get('cassandra/conf/cassandra.yaml')).toMatchObject({ mode: 0o644 });
  expect(headers.get('host-ca.pem')).toMatchObject({ size: 3 });
  expect([...headers.keys()].some((name) => name.startsWith('scylla'))).toBe(false);
});

it('makes the same context for two builds at once, and for one that comes later', async () => {
  const streams = [contextStream(root, folders, ''), contextStream(root, folders, '')];
  const [one, two] = await Promise.all(streams.map((stream) => buffer(stream)));
  expect(one!.equals(two!)).toBe(true);
  vi.setSystemTime(Date.now() + 60_000);
  const later = await buffer(contextStream(root, folders, ''));
  expect(one!.equals(later)).toBe(true);
});

async function headersOf(stream: NodeJS.ReadableStream): Promise<Map<string, tar.Headers>> {
  const folder = await mkdtemp(join(tmpdir(), 'strait-unpacked-'));
  const headers = new Map<string, tar.Headers>();
  const extract = tar.extract(folder, {
    ignore: (_name, header) => {
      if (header) headers.set(header.name, header);
      return true;
    },
  });
  await new Promise((resolve, reject) => {
    stream.pipe(extract);
    extract.on('finish', () => resolve(undefined));
    extract.on('error', reject);
  });
  await rm(folder, { recursive: true });
  return headers;
}
