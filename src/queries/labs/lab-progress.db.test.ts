import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { lab } from '#db/schema/labs';
import { testDatabase } from '#db/testing/test-database';
import { testLab } from '#db/testing/test-lab';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { labProgress } from './lab-progress.ts';

const database = testDatabase();

/** A lab that boots, and how its page asks for it. */
async function booting(values: Partial<typeof lab.$inferInsert> = {}) {
  const { db } = database;
  const learnerId = await testLearner(db);
  const boot = { status: 'starting', phase: 'boot', bootId: randomUUID(), handle: null } as const;
  const labId = await testLab(db, learnerId, { ...boot, ...values });
  const services = { db, library: smallLibrary() };
  return {
    ask: (known: string | null = null, by = learnerId) =>
      labProgress(services, { learnerId: by, labId, known }),
    set: (changed: Partial<typeof lab.$inferInsert>) =>
      db.update(lab).set(changed).where(eq(lab.id, labId)),
  };
}

/** What an answer is, and whether it has come yet. */
function watched<T>(answer: Promise<T>) {
  const state = { answer, hasCome: false };
  void answer.then(() => {
    state.hasCome = true;
  });
  return state;
}

test('a page that knows nothing hears at once, one that knows all of it when something is new', async () => {
  const { ask, set } = await booting();
  const first = (await ask())!;
  expect(first.lab).toMatchObject({ status: 'starting', phase: 'boot' });
  const next = watched(ask(first.version));
  // A page that has missed something is answered before one that has not.
  expect(await ask('of an older state')).toEqual(first);
  expect(next.hasCome).toBe(false);
  await set({ phase: 'setup', percent: 40 });
  const second = (await next.answer)!;
  expect(second.lab).toMatchObject({ phase: 'setup', percent: 40 });
  expect(second.version).not.toBe(first.version);
});

test('a lab where nothing happens is told all the same, after a while', async () => {
  const { ask } = await booting();
  const first = (await ask())!;
  expect(await ask(first.version)).toEqual(first);
});

test.each([
  ['is ready', { status: 'ready', phase: null, bootId: null, handle: {} }],
  ['is queued', { status: 'queued', phase: null, bootId: null, queuePosition: 2 }],
] as const)('one that %s is not waited for', async (_, values) => {
  const { ask } = await booting(values);
  const first = (await ask())!;
  const again = watched(ask(first.version));
  const other = await booting();
  const waiting = watched(other.ask((await other.ask())!.version));
  expect(await again.answer).toEqual(first);
  expect(waiting.hasCome).toBe(false);
  await waiting.answer;
});

test('nobody hears of another learner’s lab', async () => {
  const { ask } = await booting();
  expect(await ask(null, await testLearner(database.db))).toBeNull();
});
