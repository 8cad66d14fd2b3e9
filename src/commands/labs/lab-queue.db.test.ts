import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lab, pooledLab } from '#db/schema/labs';
import { lessonVisit } from '#db/schema/learning';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { type Behaviour, smallRuntime } from '#domain/testing/small-runtime';
import { labView } from '#queries/labs/running-lab';
import { endLab } from './end-lab.ts';
import { poolKeeper } from './keep-pool.ts';
import { admitQueued, stayInQueue } from './lab-queue.ts';
import { startLab } from './start-lab.ts';
import { takeOverBoots } from './take-over-boots.ts';

const database = testDatabase();
beforeEach(async () => {
  await database.db.delete(lab);
  await database.db.delete(pooledLab);
  await database.db.delete(lessonVisit);
});

/** A machine with room for so many labs of 1 GiB. */
function machine(labs: number, behaviour: Behaviour = {}, poolMiB = 0) {
  const small = smallRuntime(behaviour);
  const { db } = database;
  const env = {
    LAB_LIFETIME_MINUTES: 120,
    LAB_POOL_MEMORY_MIB: poolMiB,
    LAB_MEMORY_MIB: labs * 1024,
  };
  const services = { db, library: smallLibrary(), runtime: small.runtime, env };

  /** A new learner starts the lab; answers its view from then on, and how to end it. */
  async function arrive() {
    const learnerId = await testLearner(db);
    const place = { learnerId, courseId: 'tides', lessonId: 'high-water' };
    const started = await startLab(services, place);
    if (!started.ok) throw new Error(started.reason);
    const labId = started.lab.id;
    const view = async () => (await labView(services, { learnerId, labId }))!;
    const ready = () =>
      vi.waitFor(async () => expect(await view()).toMatchObject({ status: 'ready' }), 5000);
    const leave = () => endLab(services, { labId, learnerId, reason: 'learner' });
    return { labId, learnerId, view, ready, leave, first: started.lab };
  }

  const arriveInTurn = async (count: number) => {
    const all = [];
    for (let no = 0; no < count; no += 1) all.push(await arrive());
    return all;
  };
  return { ...small, services, db, arrive, arriveInTurn, admit: () => admitQueued(services) };
}

const positions = (all: { view(): Promise<{ queue: { position: number } | null }> }[]) =>
  Promise.all(all.map(async ({ view }) => (await view()).queue?.position ?? null));

describe('beyond the memory of the machine', () => {
  test('learners wait in a queue, each told the place and an estimate', async () => {
    const { arriveInTurn, nodes } = machine(2);
    const [one, two, third, fourth] = await arriveInTurn(4);
    await Promise.all([one!.ready(), two!.ready()]);
    expect(third!.first).toMatchObject({ status: 'queued', phase: null, queue: { position: 1 } });
    expect(fourth!.first.queue?.position).toBe(2);
    const [sooner, later] = [third!, fourth!].map(({ first }) =>
      Date.parse(first.queue!.expectedAt),
    );
    expect(sooner).toBeGreaterThan(Date.now());
    expect(later).toBeGreaterThan(sooner!);
    expect(nodes.size).toBe(2);
  });

  test('the first who came is the first who gets a place, and the others move up', async () => {
    const { arriveInTurn, admit } = machine(1);
    const all = await arriveInTurn(4);
    await all[0]!.ready();
    expect(await admit()).toEqual([]);
    expect(await positions(all)).toEqual([null, 1, 2, 3]);
    await all[0]!.leave();
    expect(await admit()).toEqual([all[1]!.labId]);
    await all[1]!.ready();
    expect(await positions(all.slice(1))).toEqual([null, 1, 2]);
    await all[2]!.leave();
    await admit();
    expect(await positions(all.slice(3))).toEqual([1]);
    await all[1]!.leave();
    expect(await admit()).toEqual([all[3]!.labId]);
    await all[3]!.ready();
  });

  test('nobody passes the queue, not even where there is room', async () => {
    const { arriveInTurn, arrive, admit } = machine(1);
    const [holder, waiting] = await arriveInTurn(2);
    await holder!.ready();
    await holder!.leave();
    const late = await arrive();
    expect(late.first.queue?.position).toBe(2);
    expect(await admit()).toEqual([waiting!.labId]);
  });

  test('who changes to another lesson keeps the place', async () => {
    const { arriveInTurn, services, admit } = machine(1);
    const [holder, waiting] = await arriveInTurn(2);
    await holder!.ready();
    const place = { courseId: 'tides', lessonId: 'low-water', replace: true };
    const changed = await startLab(services, { ...place, learnerId: holder!.learnerId });
    expect(changed).toMatchObject({ ok: true, isNew: true, lab: { queue: null } });
    expect(await admit()).toEqual([]);
    expect((await waiting!.view()).queue?.position).toBe(1);
  });

  test('who resets their lab keeps the place', async () => {
    const { arriveInTurn, services, admit } = machine(1);
    const [holder, waiting] = await arriveInTurn(2);
    await holder!.ready();
    const { courseId, lessonId, id: resets } = await holder!.view();
    const { learnerId } = holder!;
    const reset = await startLab(services, { learnerId, courseId, lessonId, resets });
    expect(reset).toMatchObject({ ok: true, isNew: true, lab: { queue: null } });
    expect(await admit()).toEqual([]);
    expect((await waiting!.view()).queue?.position).toBe(1);
  });

  test('a larger lab at the front is not passed by a smaller one', async () => {
    const { arriveInTurn, admit, db } = machine(2);
    const all = await arriveInTurn(4);
    await Promise.all([all[0]!.ready(), all[1]!.ready()]);
    await db.update(lab).set({ memoryMiB: 2048 }).where(eq(lab.id, all[2]!.labId));
    await all[0]!.leave();
    expect(await admit()).toEqual([]);
    await all[1]!.leave();
    expect(await admit()).toEqual([all[2]!.labId]);
  });

  test('whose page has not asked for more than a minute leaves; one that asks stays', async () => {
    const { arriveInTurn, admit, db } = machine(1);
    const [holder, gone, there] = await arriveInTurn(3);
    await holder!.ready();
    await db.update(lab).set({ askedAt: sql`now() - interval '76 seconds'` });
    await stayInQueue({ db }, there!.labId);
    await admit();
    expect(await gone!.view()).toMatchObject({ status: 'ended', endReason: 'left', queue: null });
    expect(await there!.view()).toMatchObject({ status: 'queued', queue: { position: 1 } });
    expect(await holder!.view()).toMatchObject({ status: 'ready' });
  });

  test('two servers give one place to one learner', async () => {
    const { arriveInTurn, admit, services, log } = machine(1);
    const [holder, next] = await arriveInTurn(4);
    await holder!.ready();
    await holder!.leave();
    const admitted = await Promise.all([admit(), admit(), admitQueued(services)]);
    expect(admitted.flat()).toEqual([next!.labId]);
    await next!.ready();
    expect(log.filter((line) => line === `create ${next!.labId}`)).toHaveLength(1);
  });

  test('twenty at once fill the places, wait in order, and all have their lab in the end', async () => {
    const { arrive, admit, nodes } = machine(5);
    const all = await Promise.all(Array.from({ length: 20 }, arrive));
    const waiting = all.filter(({ first }) => first.queue);
    expect(waiting).toHaveLength(15);
    await admit();
    expect((await positions(waiting)).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: 15 }, (_, no) => no + 1),
    );
    for (let served = 0; served < 20; ) {
      for (const one of all) {
        if ((await one.view()).status !== 'ready') continue;
        expect(nodes.size).toBeLessThanOrEqual(5);
        await one.leave();
        served += 1;
      }
      await admit();
    }
    expect(nodes.size).toBe(0);
  });

  test('a lab in the queue is nobody’s dead boot, and its time begins with its place', async () => {
    const { arriveInTurn, admit, services, db } = machine(1);
    const [holder, waiting] = await arriveInTurn(2);
    await holder!.ready();
    await db.update(lab).set({ heartbeatAt: sql`now() - interval '1 minute'` });
    expect(await takeOverBoots(services)).toEqual([]);
    expect(await waiting!.view()).toMatchObject({ queue: { position: 1 } });
    await holder!.leave();
    await admit();
    const minutes = (Date.parse((await waiting!.view()).expiresAt) - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(120);
  });
});

describe('boots at once', () => {
  test('are as many as the machine has cores; the others wait for one to end', async () => {
    const bootsMayEnd = Promise.withResolvers<void>();
    const { arriveInTurn, admit, services } = machine(40, { bootsUntil: bootsMayEnd.promise });
    services.runtime.machine = async () => ({ totalMiB: 65_536, availableMiB: 65_536, cores: 2 });
    const all = await arriveInTurn(4);
    expect(await positions(all)).toEqual([null, null, 1, 2]);
    bootsMayEnd.resolve();
    await Promise.all([all[0]!.ready(), all[1]!.ready()]);
    expect(await admit()).toEqual([all[2]!.labId, all[3]!.labId]);
    await Promise.all(all.map(({ ready }) => ready()));
  });
});

describe('the pool', () => {
  test('gives its memory up to learners who need it', async () => {
    const { arriveInTurn, services, nodes, db } = machine(2, {}, 2048);
    const keeper = poolKeeper(services);
    await keeper.round(new AbortController().signal);
    expect(await db.select().from(pooledLab)).toHaveLength(1);
    const [first, second] = await arriveInTurn(2);
    await Promise.all([first!.ready(), second!.ready()]);
    await db.update(lab).set({ readyAt: sql`now() - interval '1 minute'` });
    await keeper.round(new AbortController().signal);
    expect(await db.select().from(pooledLab)).toEqual([]);
    expect(nodes.size).toBe(2);
  });

  test('is given up before a learner has to wait', async () => {
    const { arrive, services, nodes, db, log } = machine(1, {}, 1024);
    await poolKeeper(services).round(new AbortController().signal);
    const [entry] = await db.select().from(pooledLab);
    // Not what this lab is made of.
    await db.update(pooledLab).set({ fingerprint: 'another-lab' });
    const only = await arrive();
    await only.ready();
    expect(log).toContain(`destroy ${entry!.id}`);
    expect([...nodes.keys()]).toEqual([only.labId]);
  });
});
