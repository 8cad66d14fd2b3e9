import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testRuntime } from '#adapters/docker/testing/test-runtime';
import { adoptLabs } from '#commands/labs/adopt-labs';
import { endLab } from '#commands/labs/end-lab';
import { endLostShells } from '#commands/labs/end-lost-shells';
import { takeOverBoots } from '#commands/labs/take-over-boots';
import { checkTask } from '#commands/learning/check-task';
import { lab } from '#db/schema/labs';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { smallLibrary } from '#domain/testing/small-library';

const database = testDatabase();
const instance = `test-${randomUUID()}`;
let runtime: LabRuntime;
let server: ChildProcess | undefined;

beforeAll(async () => {
  runtime = await testRuntime(database.db, instance);
});
beforeEach(() => database.db.delete(lab));
afterAll(async () => {
  server?.kill('SIGKILL');
  for (const labId of await runtime.list()) await runtime.destroy(labId);
});

const services = () => ({
  db: database.db,
  runtime,
  library: smallLibrary(readFileSync('labs/prelude.sh', 'utf8')),
  certificatePainter: { paint: async () => Buffer.from('png') },
});
const onlyRow = async () => (await database.db.select().from(lab))[0]!;

/** Starts a server of its own process for a learner; resolves when it has said `word`, having killed it. */
async function killedAfter(word: string, learnerId: string): Promise<void> {
  const child = spawn(
    'node_modules/.bin/node',
    ['src/testing/lab-server.ts', learnerId, instance],
    {
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  server = child;
  const died = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface(child.stdout)) {
    if (line !== word) continue;
    child.kill('SIGKILL');
    break;
  }
  await died;
}

test('a lab outlives the server that started it, and the learner goes on in it', async () => {
  const learnerId = await testLearner(database.db);
  await killedAfter('shell', learnerId);
  const { id: labId, handle: opaque, seeds, status } = await onlyRow();
  const handle = opaque as LabHandle;
  expect(status).toBe('ready');
  const run = (script: string) =>
    runtime.exec(handle, { as: 'learner', script, env: {}, timeoutMs: 15_000 });
  expect((await run('pgrep -fc "[s]leep 4715"')).stdout).toBe('1\n');
  const update = `UPDATE tides.level SET height = ${seeds.limit} WHERE harbour = '${seeds.harbour}'`;
  expect((await run(`cqlsh -e "${update}"`)).exitCode).toBe(0);

  expect(await adoptLabs(services())).toEqual({
    kept: [labId],
    lost: [],
    restarted: [],
    removed: [],
  });
  expect((await run('pgrep -fc "[s]leep 4715"')).stdout).toBe('1\n');
  await endLostShells(services());
  expect((await run('pgrep -fc "[s]leep 4715"')).stdout).toBe('0\n');
  expect(await checkTask(services(), { learnerId, labId, taskId: 'add-level' })).toMatchObject({
    ok: true,
    passed: true,
    pointsAwarded: 10,
  });
  expect((await onlyRow()).handle).toEqual(handle);
  await endLab(services(), { labId, learnerId, reason: 'learner' });
  expect(await runtime.list()).toEqual([]);
});

test('a boot whose server dies goes on in another, from the beginning', async () => {
  const learnerId = await testLearner(database.db);
  await killedAfter('boot', learnerId);
  const { id: labId } = await onlyRow();
  expect(await takeOverBoots(services())).toEqual([]);
  await database.db.update(lab).set({ heartbeatAt: sql`now() - interval '11 seconds'` });
  expect(await takeOverBoots(services())).toEqual([labId]);
  await vi.waitFor(async () => expect(await onlyRow()).toMatchObject({ status: 'ready' }), {
    timeout: 60_000,
    interval: 100,
  });
  expect(await runtime.list()).toEqual([labId]);
  expect(await checkTask(services(), { learnerId, labId, taskId: 'add-level' })).toMatchObject({
    ok: true,
    passed: false,
    conditions: [
      { says: expect.stringMatching(/^The level of \w+ is still 0\.$/) },
      { passed: true },
    ],
  });
  await endLab(services(), { labId, learnerId, reason: 'learner' });
});
