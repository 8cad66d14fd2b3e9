import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { courseLibrary } from '#adapters/course-files';
import { testDocker } from '#adapters/docker/testing/test-node';
import { testRuntime } from '#adapters/docker/testing/test-runtime';
import { endLab } from '#commands/labs/end-lab';
import { poolKeeper } from '#commands/labs/keep-pool';
import { startLab } from '#commands/labs/start-lab';
import { recordLessonVisit } from '#commands/learning/record-lesson-visit';
import { lab, pooledLab } from '#db/schema/labs';
import { lessonVisit } from '#db/schema/learning';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';

const database = testDatabase();
const library = courseLibrary({ root: resolve('.'), cache: true });
/** A lesson whose lab has a workspace and Alternator, and one that is a node with a set-up. */
const withWorkspace = lessonOf('alternator-sightings');
const nodeAlone = lessonOf('first-node');
let runtime: LabRuntime;
let docker: Awaited<ReturnType<typeof testDocker>>;

beforeAll(async () => {
  docker = await testDocker();
  runtime = await testRuntime(database.db, `test-${randomUUID()}`, 'node');
});
beforeEach(async () => {
  await database.db.delete(lab);
  await database.db.delete(pooledLab);
  await database.db.delete(lessonVisit);
  for (const labId of await runtime.list()) await runtime.destroy(labId);
});
afterAll(async () => {
  for (const labId of await runtime.list()) await runtime.destroy(labId);
});

function lessonOf(labName: string) {
  const lessons = library.courses().flatMap((course) => course.lessons);
  const { courseId, id } = lessons.find((lesson) => lesson.lab === labName)!;
  return { courseId, lessonId: id };
}

function services(poolMiB: number) {
  const env = { LAB_LIFETIME_MINUTES: 120, LAB_POOL_MEMORY_MIB: poolMiB };
  return { db: database.db, library, runtime, env };
}
const never = new AbortController().signal;
const entries = () => database.db.select().from(pooledLab).orderBy(pooledLab.createdAt);
const run = (handle: unknown, script: string, where?: 'workspace') =>
  runtime.exec(handle as LabHandle, {
    as: 'learner',
    script,
    env: {},
    timeoutMs: 20_000,
    ...(where && { in: where }),
  });

async function reader(place: { courseId: string; lessonId: string }) {
  const learnerId = await testLearner(database.db);
  await recordLessonVisit(database, { ...place, learnerId });
  return learnerId;
}

async function handleOf(labId: string) {
  const [row] = await database.db.select().from(lab).where(eq(lab.id, labId));
  return row?.handle;
}

test('a lab with a workspace waits whole and paused, and is a learner’s at once', async () => {
  const learnerId = await reader(withWorkspace);
  await poolKeeper(services(1536)).round(never);
  const [entry] = await entries();
  expect(entry).toMatchObject({
    status: 'ready',
    labName: 'alternator-sightings',
    memoryMiB: 1536,
  });
  expect(await runtime.isPaused(entry!.handle as LabHandle)).toBe(true);
  const started = await startLab(services(1536), { learnerId, ...withWorkspace });
  expect(started).toMatchObject({
    ok: true,
    lab: { id: entry!.id, status: 'ready', seeds: entry!.seeds },
  });
  const open = 'exec 3<>/dev/tcp/127.0.0.1/8000 && echo open';
  expect((await run(entry!.handle, open, 'workspace')).stdout).toBe('open\n');
  const { CpuShares } = (
    await docker.getContainer(String((entry!.handle as LabHandle).node)).inspect()
  ).HostConfig;
  expect(CpuShares).toBe(1024);
  await endLab(services(0), { labId: entry!.id, learnerId, reason: 'learner' });
  expect(await runtime.list()).toEqual([]);
});

test('a pooled node gets the workspace, Alternator and data of the lab that is made of it', async () => {
  await poolKeeper(services(1024)).round(never);
  const [entry] = await entries();
  expect(entry).toMatchObject({ labName: null, memoryMiB: 1024 });
  const learnerId = await testLearner(database.db);
  const started = await startLab(services(1024), { learnerId, ...withWorkspace });
  if (!started.ok) throw new Error(started.reason);
  expect(started.lab.id).toBe(entry!.id);
  await vi.waitFor(async () => expect(await handleOf(entry!.id)).toBeTruthy(), 20_000);
  const handle = await handleOf(entry!.id);
  const open = 'exec 3<>/dev/tcp/127.0.0.1/8000 && echo open';
  expect((await run(handle, open, 'workspace')).stdout).toBe('open\n');
  expect(await runtime.isAlive(handle as LabHandle)).toBe(true);
  await endLab(services(0), { labId: entry!.id, learnerId, reason: 'learner' });
  expect(await runtime.list()).toEqual([]);
});

test('two learners who want the one lab that waits get one each, and neither waits for the other', async () => {
  const learners = await Promise.all([reader(nodeAlone), reader(nodeAlone)]);
  const keeper = poolKeeper(services(2048));
  await keeper.round(never);
  await keeper.round(never);
  const waiting = (await entries()).map(({ id }) => id);
  expect((await entries()).map(({ labName }) => labName)).toEqual(['first-node', null]);
  const outcomes = await Promise.all(
    learners.map((learnerId) => startLab(services(2048), { learnerId, ...nodeAlone })),
  );
  const labs = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.lab.id] : []));
  expect(labs.sort()).toEqual(waiting.sort());
  await vi.waitFor(async () => {
    const rows = await database.db.select().from(lab);
    expect(rows.map(({ status }) => status)).toEqual(['ready', 'ready']);
  }, 20_000);
});

test('an entry whose node was killed in its sleep costs the learner a boot, and nothing else', async () => {
  const learnerId = await reader(nodeAlone);
  await poolKeeper(services(1024)).round(never);
  const [entry] = await entries();
  await docker.getContainer(String((entry!.handle as LabHandle).node)).kill();
  const started = await startLab(services(1024), { learnerId, ...nodeAlone });
  if (!started.ok) throw new Error(started.reason);
  expect(started.lab).toMatchObject({ status: 'starting' });
  expect(started.lab.id).not.toBe(entry!.id);
  await vi.waitFor(async () => expect(await handleOf(started.lab.id)).toBeTruthy(), 60_000);
  expect(await runtime.list()).toEqual([started.lab.id]);
});

test('a refill makes way for a learner’s lab, and what a dead server was booting is removed', async () => {
  const keeper = poolKeeper(services(1024));
  const refill = keeper.round(never);
  await vi.waitFor(async () => expect(await runtime.list()).toHaveLength(1), 10_000);
  const learnerId = await testLearner(database.db);
  const started = await startLab(services(1024), { learnerId, ...nodeAlone });
  if (!started.ok) throw new Error(started.reason);
  await refill;
  expect(await runtime.list()).toEqual([started.lab.id]);
  await vi.waitFor(async () => expect(await handleOf(started.lab.id)).toBeTruthy(), 60_000);

  const half = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const spec = {
    labId: half,
    engine: 'cassandra',
    memoryMiB: 1024,
    alternator: false,
    workspace: null,
    expiresAt,
  } as const;
  await runtime.create(spec, never);
  await database.db.insert(pooledLab).values({
    id: half,
    engine: 'cassandra',
    fingerprint: 'half',
    memoryMiB: 1024,
    seeds: {},
    status: 'booting',
    heartbeatAt: sql`now() - interval '11 seconds'`,
  });
  await keeper.round(never);
  expect(await runtime.list()).not.toContain(half);
  expect(await runtime.list()).toContain(started.lab.id);
  await keeper.empty();
  expect(await runtime.list()).toEqual([started.lab.id]);
});
