import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordLessonVisit } from '#commands/learning/record-lesson-visit';
import { lab, pooledLab } from '#db/schema/labs';
import { lessonVisit } from '#db/schema/learning';
import { eventually } from '#db/testing/eventually';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { type Behaviour, smallRuntime } from '#domain/testing/small-runtime';
import { endAllLabs } from './end-all-labs.ts';
import { poolKeeper } from './keep-pool.ts';
import { removeOrphans } from './remove-orphans.ts';
import { startLab } from './start-lab.ts';

const database = testDatabase();
beforeEach(async () => {
  await database.db.delete(lab);
  await database.db.delete(pooledLab);
  await database.db.delete(lessonVisit);
});

const visit = { courseId: 'tides', lessonId: 'high-water' };

function setUp(behaviour: Behaviour = {}, poolMiB = 4096) {
  const small = smallRuntime(behaviour);
  const { db } = database;
  const env = { LAB_LIFETIME_MINUTES: 120, LAB_POOL_MEMORY_MIB: poolMiB };
  const services = { db, library: smallLibrary(), runtime: small.runtime, env };
  const stop = new AbortController();
  const keeper = poolKeeper(services);
  const round = () => keeper.round(stop.signal);
  const entries = () => db.select().from(pooledLab).orderBy(pooledLab.createdAt);
  const start = (learnerId: string) => startLab(services, { ...visit, learnerId });
  return { ...small, services, db, stop, keeper, round, entries, start };
}

/** A learner who has the lesson open. */
async function reader() {
  const learnerId = await testLearner(database.db);
  await recordLessonVisit(database, { ...visit, learnerId });
  return learnerId;
}

/** What a set of learners makes the pool hold. */
async function filled(learners: number, behaviour: Behaviour = {}) {
  const made = setUp(behaviour, 16_384);
  const readers = await Promise.all(Array.from({ length: learners }, reader));
  for (let no = 0; no < learners + 2; no += 1) await made.round();
  return { ...made, readers };
}

describe('the pool', () => {
  test('holds a paused node for whoever comes, and no more', async () => {
    const { round, entries, nodes } = setUp();
    await round();
    await round();
    expect(await entries()).toMatchObject([{ status: 'ready', labName: null, memoryMiB: 1024 }]);
    expect([...nodes.values()]).toMatchObject([{ paused: true, spec: { isInBackground: true } }]);
  });

  test('holds the lab of the lesson that a learner reads, its set-up run with its own values', async () => {
    const scripts: string[] = [];
    const { entries } = await filled(1, {
      script: ({ script }) => {
        scripts.push(script);
        return {};
      },
    });
    const [whole, node] = await entries();
    expect([whole?.labName, node?.labName]).toEqual(['tide-table', null]);
    expect(scripts[0]).toContain(`VALUES ('${whole?.seeds.harbour}', 0)`);
  });

  test('turned off holds nothing, and gives up what it held', async () => {
    const { round, nodes, entries, services } = setUp();
    await round();
    expect(nodes.size).toBe(1);
    services.env.LAB_POOL_MEMORY_MIB = 0;
    await round();
    expect(nodes.size).toBe(0);
    expect(await entries()).toEqual([]);
  });

  test('keeps within its budget, and shrinks with it', async () => {
    const { services, entries } = await filled(3);
    expect(await entries()).toHaveLength(4);
    services.env.LAB_POOL_MEMORY_MIB = 2048;
    await poolKeeper(services).round(new AbortController().signal);
    expect((await entries()).map(({ labName }) => labName).sort()).toEqual([null, 'tide-table']);
  });

  test('makes anew what would come out differently now', async () => {
    const { entries, db, round, nodes } = await filled(0);
    await db.update(pooledLab).set({ fingerprint: 'of-an-older-image' });
    const [before] = await entries();
    await round();
    const [after] = await entries();
    expect(after?.id).not.toBe(before?.id);
    expect([...nodes.keys()]).toEqual([after?.id]);
  });

  test('boots nothing while a learner’s lab starts, and gives up a boot that has begun', async () => {
    const learnersBoot = Promise.withResolvers<void>();
    const { round, entries, start, nodes, db } = setUp({ bootsUntil: learnersBoot.promise });
    const boot = round();
    await eventually(async () => expect(await entries()).toHaveLength(1));
    const started = await start(await reader());
    expect(started).toMatchObject({ ok: true, lab: { status: 'starting' } });
    await boot;
    expect(await entries()).toEqual([]);
    await round();
    expect(await entries()).toEqual([]);
    learnersBoot.resolve();
    await vi.waitFor(
      async () => expect((await db.select().from(lab))[0]?.status).toBe('ready'),
      3000,
    );
    await db.update(lab).set({ readyAt: sql`now() - interval '4 seconds'` });
    await round();
    expect(await entries()).toHaveLength(1);
    expect(nodes.size).toBe(2);
  });

  test('is filled by one of two servers at a time', async () => {
    const one = setUp({ bootMs: 300 });
    const two = setUp({ bootMs: 300 });
    await Promise.all([one.round(), two.round()]);
    expect(await one.entries()).toHaveLength(1);
    expect(one.nodes.size + two.nodes.size).toBe(1);
  });

  test('loses what a dead server was booting, and what has died while it waited', async () => {
    const { round, entries, db, nodes, log, services } = setUp();
    await round();
    const [dead] = await entries();
    await db.delete(pooledLab);
    await db.insert(pooledLab).values({
      ...dead!,
      status: 'booting',
      heartbeatAt: sql`now() - interval '11 seconds'`,
    });
    await round();
    const [fresh] = await entries();
    expect(log).toContain(`destroy ${dead?.id}`);
    expect(fresh?.id).not.toBe(dead?.id);
    nodes.clear();
    await poolKeeper(services).round(new AbortController().signal);
    expect((await entries())[0]?.id).not.toBe(fresh?.id);
  });

  test('tries what failed again only after a while', async () => {
    const { round, log, entries } = setUp({ bootFails: 'The disk is full.' });
    await round();
    await round();
    expect(log.filter((line) => line.startsWith('create'))).toHaveLength(1);
    expect(await entries()).toEqual([]);
  });

  test('is nobody’s orphan, and ends with all labs, and with the server', async () => {
    const { services, nodes, round, keeper } = setUp();
    await round();
    expect(await removeOrphans(services)).toEqual([]);
    expect(nodes.size).toBe(1);
    expect(await endAllLabs(services)).toEqual({ ended: 0, removed: 1 });
    expect(nodes.size).toBe(0);
    await round();
    expect(nodes.size).toBe(1);
    await keeper.empty();
    expect(nodes.size).toBe(0);
  });

  test('waits for the next server where one follows', async () => {
    const { services, nodes, round, entries } = setUp();
    await round();
    const [left] = await entries();
    await poolKeeper(services).round(new AbortController().signal);
    expect(await entries()).toMatchObject([{ id: left!.id, status: 'ready' }]);
    expect(nodes.size).toBe(1);
  });

  test('stops in the middle of a boot', async () => {
    const { round, entries, nodes, stop } = setUp({ bootMs: Number.POSITIVE_INFINITY });
    const boot = round();
    await eventually(async () => expect(await entries()).toHaveLength(1));
    stop.abort(new Error('the server stops'));
    await boot;
    expect(await entries()).toEqual([]);
    expect(nodes.size).toBe(0);
  });
});

describe('a start', () => {
  test('out of the pool answers the ready lab, with the values of its set-up', async () => {
    const { entries, start, readers, nodes, log } = await filled(1);
    const [whole] = await entries();
    const started = await start(readers[0]!);
    expect(started).toMatchObject({
      ok: true,
      isNew: true,
      lab: { id: whole?.id, status: 'ready', phase: null, seeds: whole?.seeds },
    });
    expect(nodes.get(whole!.id)).toMatchObject({ alive: true, paused: false });
    expect((await entries()).map(({ labName }) => labName)).toEqual([null]);
    expect(log.filter((line) => line.startsWith('create'))).toHaveLength(2);
  });

  test('on a pooled node runs the set-up and answers when it is ready', async () => {
    const { entries, start, log } = await filled(0);
    const [node] = await entries();
    const started = await start(await testLearner(database.db));
    expect(started).toMatchObject({ ok: true, lab: { id: node?.id, status: 'ready' } });
    expect(log).toContain(`complete ${node?.id}`);
  });

  test('of two learners at the same moment gives each a lab of their own', async () => {
    const { start, readers, entries } = await filled(2);
    const outcomes = await Promise.all(readers.map((id) => start(id)));
    const labs = outcomes.map((outcome) => (outcome.ok ? outcome.lab : undefined));
    expect(labs.map((one) => one?.status)).toEqual(['ready', 'ready']);
    expect(new Set(labs.map((one) => one?.id)).size).toBe(2);
    expect((await entries()).map(({ labName }) => labName)).toEqual([null]);
  });

  test('of two learners where one lab waits gives it to one, and the node to the other', async () => {
    const { start, readers, entries, db } = await filled(2);
    const [first] = await entries();
    await db.delete(pooledLab).where(eq(pooledLab.id, first!.id));
    const waiting = (await entries()).map(({ id }) => id).sort();
    const outcomes = await Promise.all(readers.map((id) => start(id)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.lab.id).sort()).toEqual(waiting);
  });

  test('ten times at once by one learner claims one lab at most and gives the others back', async () => {
    const { start, readers, entries, db } = await filled(3);
    const before = await entries();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => start(readers[0]!)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const labs = await db.select().from(lab);
    expect(labs).toHaveLength(1);
    // Of ten, one that found no entry left may be the first to write its row.
    const left = before.filter(({ id }) => id !== labs[0]?.id);
    await eventually(async () => {
      const rows = await entries();
      expect(rows).toHaveLength(left.length);
      expect(rows.every(({ status }) => status === 'ready')).toBe(true);
    });
  });

  test('whose entry cannot be woken boots one, and throws the broken away', async () => {
    const { start, readers, entries, log, nodes, behaviour } = await filled(1);
    const broken = (await entries()).map(({ id }) => id);
    behaviour.resumeFails = true;
    const started = await start(readers[0]!);
    if (!started.ok) throw new Error(started.reason);
    expect(broken).not.toContain(started.lab.id);
    for (const id of broken) expect(log).toContain(`destroy ${id}`);
    expect(await entries()).toEqual([]);
    await eventually(() => expect([...nodes.keys()]).toEqual([started.lab.id]));
  });

  test('whose entry has died in its sleep takes the next one', async () => {
    const { start, readers, entries, nodes } = await filled(1);
    const [whole, node] = await entries();
    nodes.get(whole!.id)!.alive = false;
    expect(await start(readers[0]!)).toMatchObject({ ok: true, lab: { id: node?.id } });
  });

  test('on a pooled node that takes no workspace boots another in its place', async () => {
    const { start, entries, behaviour, log } = await filled(0);
    const [node] = await entries();
    behaviour.completeFails = true;
    const started = await start(await testLearner(database.db));
    expect(started).toMatchObject({ ok: true, lab: { id: node?.id, status: 'ready' } });
    const after = log.slice(log.indexOf(`complete ${node?.id}`));
    expect(after).toEqual([`complete ${node?.id}`, `destroy ${node?.id}`, `create ${node?.id}`]);
  });
});
