import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { lab } from '#db/schema/labs';
import { enrolment } from '#db/schema/learning';
import { eventually } from '#db/testing/eventually';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { type Behaviour, smallRuntime } from '#domain/testing/small-runtime';
import { labView, runningLab } from '#queries/labs/running-lab';
import { endLab } from './end-lab.ts';
import { startLab } from './start-lab.ts';
import { takeOverBoots } from './take-over-boots.ts';

const database = testDatabase();

async function setUp(behaviour: Behaviour = {}) {
  const small = smallRuntime(behaviour);
  const { db } = database;
  const env = { LAB_LIFETIME_MINUTES: 120 };
  const services = { db, library: smallLibrary('# prelude'), runtime: small.runtime, env };
  const learnerId = await testLearner(db);
  const start = (lessonId = 'high-water', replace = false, resets?: string) =>
    startLab(services, { learnerId, courseId: 'tides', lessonId, replace, resets });
  const settled = (labId: string) =>
    vi.waitFor(
      async () => {
        const view = await labView(services, { learnerId, labId });
        expect(view?.status).not.toBe('starting');
        return view!;
      },
      { timeout: 8000, interval: 20 },
    );
  return { ...small, services, learnerId, start, settled, db };
}

describe('starting a lab', () => {
  test('answers at once and boots it to ready, its values drawn', async () => {
    const scripts: string[] = [];
    const { start, settled, services, learnerId, db } = await setUp({
      bootMs: 50,
      script: ({ script }) => {
        scripts.push(script);
        return {};
      },
    });
    const started = await start();
    if (!started.ok) throw new Error(started.reason);
    expect(started).toMatchObject({
      isNew: true,
      lab: { status: 'starting', engine: 'cassandra' },
    });
    const ready = await settled(started.lab.id);
    expect(ready).toMatchObject({ status: 'ready', phase: null, failure: null });
    expect(['dover', 'calais']).toContain(ready.seeds.harbour);
    expect(scripts).toEqual([expect.stringContaining(`VALUES ('${ready.seeds.harbour}', 0)`)]);
    expect(await runningLab(services, learnerId)).toEqual(ready);
    const enrolled = await db.select().from(enrolment).where(eq(enrolment.learnerId, learnerId));
    expect(enrolled).toHaveLength(1);
  });

  test('again for the same lesson finds the same lab', async () => {
    const { start } = await setUp({ bootMs: 200 });
    const [first, second] = [await start(), await start()];
    expect(second).toMatchObject({ ok: true, isNew: false });
    expect(second.ok && first.ok && second.lab.id === first.lab.id).toBe(true);
  });

  test('ten times at once makes one lab', async () => {
    const { start, db, learnerId, log } = await setUp({ bootMs: 20 });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => start()));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.isNew)).toHaveLength(1);
    expect(await db.select().from(lab).where(eq(lab.learnerId, learnerId))).toHaveLength(1);
    expect(log.filter((line) => line.startsWith('create'))).toHaveLength(1);
  });

  test('of another lesson asks first, and replaces when told to', async () => {
    const { start, settled, nodes } = await setUp();
    const first = await start();
    if (!first.ok) throw new Error(first.reason);
    await settled(first.lab.id);
    expect(await start('low-water')).toMatchObject({
      ok: false,
      reason: 'lab-running-elsewhere',
      lab: { id: first.lab.id, lessonId: 'high-water' },
      message: 'The lab of “Lesson high-water” is still running. End it to start this one.',
    });
    const second = await start('low-water', true);
    if (!second.ok) throw new Error(second.reason);
    await settled(second.lab.id);
    expect((await settled(first.lab.id)).endReason).toBe('replaced');
    expect([...nodes.keys()]).toEqual([second.lab.id]);
  });

  test('in the place of a lab of the same lesson makes one fresh lab, however often it is asked', async () => {
    const { start, settled, nodes } = await setUp();
    const first = await start();
    if (!first.ok) throw new Error(first.reason);
    await settled(first.lab.id);
    const again = await Promise.all([1, 2].map(() => start('high-water', false, first.lab.id)));
    const ids = new Set(again.flatMap((outcome) => (outcome.ok ? [outcome.lab.id] : [])));
    expect(ids.size).toBe(1);
    const [fresh] = ids;
    expect(fresh).not.toBe(first.lab.id);
    await settled(fresh!);
    expect((await settled(first.lab.id)).endReason).toBe('replaced');
    expect(await start('high-water', false, first.lab.id)).toMatchObject({
      isNew: false,
      lab: { id: fresh },
    });
    await eventually(() => expect([...nodes.keys()]).toEqual([fresh]));
  });

  test('in the place of a lab is refused like any start, and leaves that lab as it is', async () => {
    const { start, settled } = await setUp();
    let lab = await start();
    for (let no = 0; no < 5; no += 1) {
      if (!lab.ok) throw new Error(lab.reason);
      await settled(lab.lab.id);
      lab = await start('high-water', false, lab.lab.id);
    }
    if (!lab.ok) throw new Error(lab.reason);
    const { id } = await settled(lab.lab.id);
    expect(await start('high-water', false, id)).toMatchObject({ reason: 'lab-limit-reached' });
    expect(await settled(id)).toMatchObject({ status: 'ready' });
  });

  test('in the place of a lab, where it fails on the way, leaves that lab as it is', async () => {
    const { start, settled, services, learnerId } = await setUp();
    const first = await start();
    if (!first.ok) throw new Error(first.reason);
    const { id } = await settled(first.lab.id);
    // The row of the new lab cannot be written.
    services.env.LAB_LIFETIME_MINUTES = Number.NaN;
    await expect(start('high-water', false, id)).rejects.toThrow();
    expect(await runningLab(services, learnerId)).toMatchObject({ id, status: 'ready' });
  });

  test('a seventh time in ten minutes is refused, and does not cost the running lab', async () => {
    const { start, settled } = await setUp();
    for (let no = 0; no < 6; no += 1) {
      const outcome = await start(no % 2 ? 'low-water' : 'high-water', true);
      if (!outcome.ok) throw new Error(outcome.reason);
      await settled(outcome.lab.id);
    }
    const refused = await start('high-water', true);
    expect(refused).toMatchObject({ ok: false, reason: 'lab-limit-reached' });
    expect(
      !refused.ok && 'retryAfterSeconds' in refused && refused.retryAfterSeconds,
    ).toBeGreaterThan(590);
    expect(!refused.ok && 'message' in refused && refused.message).toContain('10 minutes');
    expect(await start('low-water')).toMatchObject({ ok: true, isNew: false });
  });

  test('of what is not there says so', async () => {
    const { start } = await setUp();
    expect(await start('the-sun')).toEqual({ ok: false, reason: 'lesson-not-found' });
    expect(await start('the-moon')).toEqual({ ok: false, reason: 'lesson-has-no-lab' });
  });

  test('where labs cannot run passes the way out on', async () => {
    const { start, db, learnerId } = await setUp({
      unavailable: 'Start Docker, then start again.',
    });
    expect(await start()).toEqual({
      ok: false,
      reason: 'labs-unavailable',
      message: 'Start Docker, then start again.',
    });
    expect(await db.select().from(lab).where(eq(lab.learnerId, learnerId))).toHaveLength(0);
  });
});

describe('a boot', () => {
  test('shows the building of a missing image on the way', async () => {
    const shows = (phase: string, percent: number | null) =>
      eventually(async () =>
        expect(await runningLab(services, learnerId)).toMatchObject({ phase, percent }),
      );
    const bootIsShown = Promise.withResolvers<void>();
    const { start, services, learnerId, settled } = await setUp({
      // Each step ends when the learner has been shown it.
      imagePercents: (async function* () {
        for (const percent of [10, 40, 80]) {
          yield percent;
          await shows('image', percent);
        }
      })(),
      bootsUntil: bootIsShown.promise,
    });
    const started = await start();
    if (!started.ok) throw new Error(started.reason);
    await shows('boot', null);
    bootIsShown.resolve();
    expect(await settled(started.lab.id)).toMatchObject({ status: 'ready', phase: null });
  });

  test('that fails says why and leaves nothing', async () => {
    const { start, settled, nodes, log } = await setUp({ bootFails: 'The disk is full.' });
    const started = await start();
    if (!started.ok) throw new Error(started.reason);
    expect(await settled(started.lab.id)).toMatchObject({
      status: 'failed',
      failure: 'The disk is full.',
      endReason: 'failed',
    });
    await eventually(() => expect(log).toContain(`destroy ${started.lab.id}`));
    expect(nodes.size).toBe(0);
    expect(await start()).toMatchObject({ ok: true, isNew: true });
  });

  test('whose set-up is refused fails with a sentence', async () => {
    const { start, settled, nodes } = await setUp({
      script: () => ({ exitCode: 2, stderr: 'Invalid query' }),
    });
    const started = await start();
    if (!started.ok) throw new Error(started.reason);
    expect((await settled(started.lab.id)).failure).toContain('could not be loaded');
    await eventually(() => expect(nodes.size).toBe(0));
  });

  test('of a lab that is ended meanwhile stops and leaves nothing', async () => {
    const { start, services, learnerId, nodes, log, settled } = await setUp({
      bootMs: Number.POSITIVE_INFINITY,
    });
    const started = await start();
    if (!started.ok) throw new Error(started.reason);
    await endLab(services, { labId: started.lab.id, learnerId, reason: 'learner' });
    expect((await settled(started.lab.id)).endReason).toBe('learner');
    await eventually(() => expect(log).toContain(`aborted ${started.lab.id}`));
    expect(nodes.size).toBe(0);
  });

  test('whose process died is taken over by one other, once', async () => {
    const { services: lost, db, log } = await setUp();
    const dead = await setUp({ bootMs: Number.POSITIVE_INFINITY });
    const orphan = await dead.start();
    if (!orphan.ok) throw new Error(orphan.reason);
    const labId = orphan.lab.id;
    expect(await takeOverBoots(lost)).not.toContain(labId);
    await eventually(() => expect(dead.log).toContain(`create ${labId}`));
    await db
      .update(lab)
      .set({ heartbeatAt: sql`now() - interval '11 seconds'` })
      .where(and(eq(lab.id, labId), eq(lab.status, 'starting')));
    const takers = await Promise.all([takeOverBoots(lost), takeOverBoots(lost)]);
    expect(takers.flat()).toEqual([labId]);
    const view = await eventually(async () => {
      const found = await labView(lost, { learnerId: dead.learnerId, labId });
      expect(found?.status).toBe('ready');
      return found;
    });
    expect(view?.failure).toBeNull();
    expect(log.indexOf(`destroy ${labId}`)).toBeLessThan(log.indexOf(`create ${labId}`));
    // The first process, alive after all, finds at its next heartbeat that the lab is not its own.
    await eventually(() => expect(dead.log).toContain(`aborted ${labId}`));
    // Time itself is tested: nothing tells that it is not going to remove the lab after that.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(dead.log.filter((line) => line.startsWith('destroy'))).toEqual([]);
    expect((await labView(lost, { learnerId: dead.learnerId, labId }))?.status).toBe('ready');
  });
});

test('a learner cannot end the lab of another', async () => {
  const { start, services, settled } = await setUp();
  const started = await start();
  if (!started.ok) throw new Error(started.reason);
  await settled(started.lab.id);
  const stranger = await testLearner(services.db);
  const labId = started.lab.id;
  expect(await endLab(services, { labId, learnerId: stranger, reason: 'learner' })).toEqual({
    ok: false,
    reason: 'lab-not-found',
  });
  expect(await labView(services, { labId, learnerId: stranger })).toBeNull();
});
