import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  type LabStatus,
  labMayBecome,
  labMayBegin,
  labStatuses,
  type PooledStatus,
  pooledMayBecome,
  pooledMayBegin,
  pooledStatuses,
} from '#domain/labs/lab-status';
import { testDatabase } from '../testing/test-database.ts';
import { testLab } from '../testing/test-lab.ts';
import { testLearner } from '../testing/test-learner.ts';
import { lab, pooledLab } from './labs.ts';

const database = testDatabase();

/** What the constraints want of a row in each status, so that only the trigger can refuse one. */
const columns = {
  queued: { status: 'queued', queuePosition: 1, phase: null, bootId: null, endedAt: null },
  starting: { status: 'starting', phase: 'boot', bootId: randomUUID(), queuePosition: null },
  ready: { status: 'ready', handle: {}, phase: null, bootId: null, queuePosition: null },
  failed: { status: 'failed', endedAt: new Date(), ...none() },
  ended: { status: 'ended', endedAt: new Date(), ...none() },
} as const satisfies Record<LabStatus, Partial<typeof lab.$inferInsert>>;

function none() {
  return { phase: null, bootId: null, queuePosition: null } as const;
}

/** A lab that came to this status by allowed steps; its id. */
async function labThatIs(status: LabStatus): Promise<string> {
  const { db } = database;
  const [first, ...rest] = pathTo(status, labMayBegin, labMayBecome);
  const id = await testLab(db, await testLearner(db), columns[first!]);
  for (const next of rest) await db.update(lab).set(columns[next]).where(eq(lab.id, id));
  return id;
}

async function entryThatIs(status: PooledStatus): Promise<string> {
  const { db } = database;
  // One entry boots at a time.
  await db.delete(pooledLab);
  const [first, ...rest] = pathTo(status, pooledMayBegin, pooledMayBecome);
  const values = { engine: 'any', fingerprint: 'any', memoryMiB: 1, seeds: {}, handle: {} };
  const [row] = await db
    .insert(pooledLab)
    .values({ ...values, status: first! })
    .returning({ id: pooledLab.id });
  for (const next of rest)
    await db.update(pooledLab).set({ status: next }).where(eq(pooledLab.id, row!.id));
  return row!.id;
}

/** A shortest way through a table of states. */
function pathTo<T extends string>(
  status: T,
  begins: readonly T[],
  mayBecome: Record<T, readonly T[]>,
): T[] {
  const paths = begins.map((first) => [first]);
  for (const path of paths) {
    const last = path.at(-1)!;
    if (last === status) return path;
    for (const next of mayBecome[last]) if (!path.includes(next)) paths.push([...path, next]);
  }
  throw new Error(`${status} cannot be reached`);
}

/** Why Postgres refused, in its own words; null if it did not. */
async function refusal(attempt: PromiseLike<unknown>): Promise<string | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    return String((error as { cause?: { message: string } }).cause?.message ?? error);
  }
}

describe.each(labStatuses)('a lab that is %s', (from) => {
  it.each(labStatuses)('becomes %s only if the table allows it', async (to) => {
    const { db } = database;
    const id = await labThatIs(from);
    const refused = await refusal(db.update(lab).set(columns[to]).where(eq(lab.id, id)));
    const isAllowed = from === to || labMayBecome[from].some((next) => next === to);
    expect(refused).toEqual(isAllowed ? null : `lab ${id} may not become ${to} after ${from}`);
  });

  it('begins so only if the table allows it', async () => {
    const { db } = database;
    const refused = await refusal(testLab(db, await testLearner(db), columns[from]));
    if (labMayBegin.some((status) => status === from)) expect(refused).toBeNull();
    else expect(refused).toMatch(`may not begin as ${from}`);
  });
});

describe.each(pooledStatuses)('an entry of the pool that is %s', (from) => {
  it.each(pooledStatuses)('becomes %s only if the table allows it', async (to) => {
    const { db } = database;
    const id = await entryThatIs(from);
    const change = db.update(pooledLab).set({ status: to }).where(eq(pooledLab.id, id));
    const isAllowed = from === to || pooledMayBecome[from].some((next) => next === to);
    expect(await refusal(change)).toEqual(
      isAllowed ? null : `pooled_lab ${id} may not become ${to} after ${from}`,
    );
  });

  it('begins so only if the table allows it', async () => {
    const { db } = database;
    await db.delete(pooledLab);
    const values = { engine: 'any', fingerprint: 'any', memoryMiB: 1, seeds: {}, handle: {} };
    const refused = await refusal(db.insert(pooledLab).values({ ...values, status: from }));
    if (pooledMayBegin.some((status) => status === from)) expect(refused).toBeNull();
    else expect(refused).toMatch(`may not begin as ${from}`);
  });
});

describe('what belongs to one status alone', () => {
  it.each([
    ['a position in the queue', 'ready', { queuePosition: 1 }, 'lab_queued'],
    ['no position in the queue', 'queued', { queuePosition: null }, 'lab_queued'],
    ['a boot', 'ready', { bootId: randomUUID() }, 'lab_starting'],
    ['no boot', 'starting', { bootId: null }, 'lab_starting'],
    ['a phase', 'queued', { phase: 'image' }, 'lab_phase'],
    ['no phase', 'starting', { phase: null }, 'lab_phase'],
    ['an end', 'ready', { endedAt: new Date() }, 'lab_ended'],
    ['no end', 'ended', { endedAt: null }, 'lab_ended'],
    ['no node', 'ready', { handle: null }, 'lab_ready_has_handle'],
  ] as const)('%s cannot be stored on one that is %s', async (_, status, changed, constraint) => {
    const { db } = database;
    const id = await labThatIs(status);
    const refused = await refusal(db.update(lab).set(changed).where(eq(lab.id, id)));
    expect(refused).toContain(`"${constraint}"`);
  });
});

it.each(['queued', 'starting', 'ready'] as const)(
  'a learner has one lab that is %s',
  async (status) => {
    const { db } = database;
    const learnerId = await testLearner(db);
    await testLab(db, learnerId);
    const second = await refusal(testLab(db, learnerId, columns[status]));
    expect(second).toContain('"lab_one_running"');
  },
);
