import { randomUUID } from 'node:crypto';
import Docker from 'dockerode';
import { expect, test } from 'vitest';
import { labRuntimeContract } from '#domain/ports/lab-runtime.contract';
import { testDatabase } from '../../../db/testing/test-database.ts';
import { testRuntime } from './testing/test-runtime.ts';

const database = testDatabase();

labRuntimeContract('Docker', () => testRuntime(database.db));

test('a node that was killed is not alive, and what it left is removed', async () => {
  const runtime = await testRuntime(database.db);
  const labId = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const spec = {
    labId,
    engine: 'cassandra',
    memoryMiB: 1024,
    alternator: true,
    workspace: null,
    expiresAt,
  } as const;
  const lab = await runtime.create(spec, new AbortController().signal);
  const alternator = 'exec 3<>/dev/tcp/127.0.0.1/8000 && echo open';
  const request = {
    as: 'learner',
    script: alternator,
    env: {},
    timeoutMs: 10_000,
  } as const;
  expect((await runtime.exec(lab, request)).stdout).toBe('open\n');
  await new Docker().getContainer(String(lab.node)).kill();
  await expect.poll(() => runtime.isAlive(lab)).toBe(false);
  expect(await runtime.list()).toEqual([labId]);
  await runtime.destroy(labId);
  expect(await runtime.list()).toEqual([]);
});
