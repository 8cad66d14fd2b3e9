import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostCaBundle } from './host-ca.ts';

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strait-ca-'));
  await writeFile(join(folder, 'roots.pem'), pem);
  await writeFile(join(folder, 'notes.txt'), 'not a certificate');
});
afterAll(() => rm(folder, { recursive: true }));

it('takes the bundle that the environment names', async () => {
  expect(await hostCaBundle({ SSL_CERT_FILE: join(folder, 'roots.pem') })).toBe(pem);
  expect(await hostCaBundle({ NODE_EXTRA_CA_CERTS: join(folder, 'roots.pem') })).toBe(pem);
});

it.each(['missing.pem', 'notes.txt'])('passes over %s for the next one', async (name) => {
  const env = {
    SSL_CERT_FILE: join(folder, name),
    NODE_EXTRA_CA_CERTS: join(folder, 'roots.pem'),
  };
  expect(await hostCaBundle(env)).toBe(pem);
});
