import { afterEach, expect, test, vi } from 'vitest';
import { connect } from '#db/client';
import { isLabFailure } from '#domain/labs/lab-failure';
import { dockerLabs } from './docker-labs.ts';

afterEach(() => vi.unstubAllEnvs());

/** A runtime whose Engine is not there; nothing of it reaches the database. */
function withoutDocker() {
  vi.stubEnv('DOCKER_HOST', 'unix:///nonexistent/docker.sock');
  return dockerLabs({
    db: connect('postgres://nobody@127.0.0.1:1/none').db,
    engine: 'auto',
    labsFolder: 'labs',
    instance: async () => 'test',
  });
}

test('without an Engine labs are not available, with the way out in the sentence', async () => {
  expect(await withoutDocker().availability()).toMatchObject({
    ok: false,
    reason: 'docker-not-running',
    message: expect.stringMatching(/does not answer.*start/),
  });
});

test('without an Engine every work says so, and nothing is taken for gone', async () => {
  const runtime = withoutDocker();
  const lab = { node: 'abc', engine: 'cassandra' };
  const isNoDocker = (error: unknown) => isLabFailure(error) && error.reason === 'no-docker';
  await expect(runtime.list()).rejects.toSatisfy(isNoDocker);
  await expect(runtime.isAlive(lab)).rejects.toSatisfy(isNoDocker);
  await expect(runtime.destroy('abc')).rejects.toSatisfy(isNoDocker);
});
