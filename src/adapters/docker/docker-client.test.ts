import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectDocker, onPath } from './docker-client.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strait-docker-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('an Engine named by DOCKER_HOST', () => {
  it('that does not answer is said to be off, with the way out', async () => {
    vi.stubEnv('DOCKER_HOST', `unix://${join(folder, 'none.sock')}`);
    expect(await connectDocker()).toMatchObject({
      ok: false,
      reason: 'docker-not-running',
      message: expect.stringMatching(/DOCKER_HOST .*none\.sock.*unset DOCKER_HOST/),
    });
  });

  it('that answers is used', async () => {
    const server = createServer((_request, response) => response.end('OK'));
    const socket = join(folder, 'some.sock');
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    vi.stubEnv('DOCKER_HOST', `unix://${socket}`);
    expect(await connectDocker()).toMatchObject({ ok: true });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

it('knows which programs can be run', async () => {
  expect(await onPath('sh')).toBe(true);
  expect(await onPath('a-program-that-is-not-there')).toBe(false);
});
