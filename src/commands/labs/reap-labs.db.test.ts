import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { lab } from '#db/schema/labs';
import { eventually } from '#db/testing/eventually';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { smallRuntime } from '#domain/testing/small-runtime';
import { adoptLabs } from './adopt-labs.ts';
import { endLostShells } from './end-lost-shells.ts';
import { extendLab } from './extend-lab.ts';
import { type CpuSamples, reapLabs } from './reap-labs.ts';
import { removeOrphans } from './remove-orphans.ts';
import { startLab } from './start-lab.ts';
import { touchLab } from './touch-lab.ts';

const database = testDatabase();
const start = new Date();
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

beforeEach(() => database.db.delete(lab));

async function readyLab() {
  const small = smallRuntime();
  const { db } = database;
  const env = { LAB_LIFETIME_MINUTES: 120, LAB_IDLE_MINUTES: 30 };
  const services = { db, library: smallLibrary(), runtime: small.runtime, env };
  const learnerId = await testLearner(db);
  const place = { learnerId, courseId: 'tides', lessonId: 'high-water' };
  const started = await startLab(services, { ...place, now: start });
  if (!started.ok) throw new Error(started.reason);
  const labId = started.lab.id;
  const row = async () => (await db.select().from(lab).where(eq(lab.id, labId)))[0]!;
  await eventually(async () => expect((await row()).status).toBe('ready'));
  await db.update(lab).set({ lastActiveAt: start }).where(eq(lab.id, labId));
  const samples: CpuSamples = new Map();
  const reap = (now: Date) => reapLabs(services, samples, now);
  return { ...small, services, learnerId, labId, row, reap };
}

describe('the reaper', () => {
  test('leaves a lab alone that was used less than half an hour ago', async () => {
    const { reap, row } = await readyLab();
    await reap(minutes(29));
    expect((await row()).status).toBe('ready');
  });

  test('ends a lab that nobody used for half an hour, and says so', async () => {
    const { reap, row, nodes } = await readyLab();
    await reap(minutes(31));
    expect(await row()).toMatchObject({ status: 'ended', endReason: 'idle' });
    expect((await row()).failure).toContain('30 minutes');
    expect(nodes.size).toBe(0);
  });

  test('keeps a lab whose node is at work, without a key pressed', async () => {
    const { reap, row, nodes, labId } = await readyLab();
    for (let minute = 0; minute <= 40; minute += 1) {
      nodes.get(labId)!.cpuMs += 12_000;
      await reap(minutes(minute));
    }
    expect((await row()).status).toBe('ready');
  });

  test('takes a node at rest for what it is', async () => {
    const { reap, row, nodes, labId } = await readyLab();
    for (let minute = 0; minute <= 31; minute += 1) {
      nodes.get(labId)!.cpuMs += 900;
      await reap(minutes(minute));
    }
    expect((await row()).endReason).toBe('idle');
  });

  test('ends a lab at the end of its time, busy or not', async () => {
    const { reap, row, nodes, labId } = await readyLab();
    await database.db.update(lab).set({ lastActiveAt: minutes(120) });
    await reap(minutes(119));
    expect((await row()).status).toBe('ready');
    nodes.get(labId)!.cpuMs += 1e9;
    await reap(minutes(121));
    expect(await row()).toMatchObject({ status: 'ended', endReason: 'expired' });
  });

  test('ends a lab whose node has died', async () => {
    const { reap, row, nodes, labId } = await readyLab();
    nodes.get(labId)!.alive = false;
    await reap(minutes(1));
    expect(await row()).toMatchObject({ status: 'ended', endReason: 'lost' });
    expect((await row()).failure).toContain('start a new lab');
    expect(nodes.size).toBe(0);
  });

  test('ends nothing while the Engine does not answer, and says what is wrong', async () => {
    const { reap, row, behaviour } = await readyLab();
    behaviour.engineIsAway = true;
    await expect(reap(minutes(1))).rejects.toThrow('Docker does not answer');
    expect((await row()).status).toBe('ready');
    behaviour.engineIsAway = false;
    await reap(minutes(2));
    expect((await row()).status).toBe('ready');
  });
});

test('an ended lab whose removal failed is removed later', async () => {
  const { reap, services, behaviour, nodes, row } = await readyLab();
  behaviour.engineIsAway = true;
  await reap(minutes(121)).catch(() => {});
  expect((await row()).status).toBe('ended');
  expect(nodes.size).toBe(1);
  behaviour.engineIsAway = false;
  await removeOrphans(services);
  expect(nodes.size).toBe(0);
});

test('a key is written down at most once in ten seconds', async () => {
  const { services, labId, row } = await readyLab();
  await database.db.update(lab).set({ lastActiveAt: minutes(-1) });
  await touchLab(services, labId);
  const first = (await row()).lastActiveAt;
  expect(first.getTime()).toBeGreaterThan(minutes(-1).getTime());
  await touchLab(services, labId);
  expect((await row()).lastActiveAt).toEqual(first);
});

test('extensions add an hour, three times, in the last hour, once a press', async () => {
  const { services, learnerId, labId, row } = await readyLab();
  const press = (now: Date) => extendLab(services, { labId, learnerId, now });
  expect(await press(minutes(30))).toEqual({ ok: false, reason: 'lab-extension-too-early' });
  const twice = await Promise.all([press(minutes(90)), press(minutes(90))]);
  expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await row()).expiresAt).toEqual(minutes(180));
  expect(await press(minutes(150))).toMatchObject({ ok: true });
  expect(await press(minutes(210))).toMatchObject({ ok: true, lab: { mayExtend: false } });
  expect(await press(minutes(290))).toEqual({ ok: false, reason: 'lab-extensions-used-up' });
  expect((await row()).expiresAt).toEqual(minutes(300));
  const stranger = await testLearner(database.db);
  expect(await extendLab(services, { labId, learnerId: stranger })).toEqual({
    ok: false,
    reason: 'lab-not-found',
  });
});

describe('a starting server', () => {
  test('keeps labs that run, with their shells', async () => {
    const { services, labId, log } = await readyLab();
    expect(await adoptLabs(services)).toMatchObject({ kept: [labId], lost: [], removed: [] });
    expect(log).not.toContain(`sweep ${labId}`);
  });

  test('ends labs whose node is gone, and removes nodes without a lab', async () => {
    const { services, labId, nodes, row } = await readyLab();
    const stray = randomUUID();
    nodes.set(stray, { ...nodes.get(labId)! });
    nodes.delete(labId);
    expect(await adoptLabs(services)).toMatchObject({ kept: [], lost: [labId], removed: [stray] });
    expect(await row()).toMatchObject({ status: 'ended', endReason: 'lost' });
    expect(nodes.size).toBe(0);
  });
});

describe('a starting gateway', () => {
  test('ends the shells that nobody holds any more in labs that run', async () => {
    const [one, gone] = [await readyLab(), await readyLab()];
    gone.nodes.delete(gone.labId);
    await endLostShells(one.services);
    expect(one.log).toContain(`sweep ${one.labId}`);
    await endLostShells(gone.services);
    expect(gone.log).not.toContain(`sweep ${gone.labId}`);
  });
});
