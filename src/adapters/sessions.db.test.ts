import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { learner, session } from '#db/schema/accounts';
import { testDatabase } from '../../db/testing/test-database.ts';
import { postgresSessions } from './sessions.ts';

const database = testDatabase();
const sessions = () => postgresSessions(database.db, 'http://localhost:4321');
let learnerId: string;

beforeEach(async () => {
  const [made] = await database.db
    .insert(learner)
    .values({
      name: 'Ada Ferry',
      email: `${crypto.randomUUID()}@example.org`,
      passwordHash: 'secret hash',
    })
    .returning({ id: learner.id });
  learnerId = made!.id;
});

const rows = () => database.db.select().from(session).where(eq(session.learnerId, learnerId));
const age = (change: { createdAt?: string; expiresAt?: string }) =>
  database.db
    .update(session)
    .set({
      ...(change.createdAt && { createdAt: sql`now() + ${change.createdAt}::interval` }),
      ...(change.expiresAt && { expiresAt: sql`now() + ${change.expiresAt}::interval` }),
    })
    .where(eq(session.learnerId, learnerId));
const days = (date: Date) => (date.getTime() - Date.now()) / 86_400_000;

test('a token signs its learner in and says no more of the account than its name and email', async () => {
  const { token, expiresAt } = await sessions().create(learnerId, 'Firefox on Linux');
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(days(expiresAt)).toBeCloseTo(30, 1);
  const found = await sessions().validate(token);
  expect(found?.renewedUntil).toBeNull();
  expect(found?.learner).toEqual({ id: learnerId, name: 'Ada Ferry', email: expect.any(String) });
});

test('what is stored signs nobody in', async () => {
  const { token } = await sessions().create(learnerId, null);
  const [row] = await rows();
  expect(row!.id).not.toContain(token);
  expect(await sessions().validate(row!.id)).toBeNull();
  expect(await sessions().validate(row!.id.slice(0, 43))).toBeNull();
});

test('malformed and unknown tokens are nobody', async () => {
  for (const token of ['', '%E0%A4%A', "' or 1=1 --", 'A'.repeat(43), 'A'.repeat(10_000)])
    expect(await sessions().validate(token)).toBeNull();
});

describe('renewal', () => {
  test('moves the end once half of the time has passed', async () => {
    const { token } = await sessions().create(learnerId, null);
    await age({ createdAt: '-16 days', expiresAt: '14 days' });
    const found = await sessions().validate(token);
    expect(days(found!.renewedUntil!)).toBeCloseTo(30, 1);
    expect(days((await rows())[0]!.expiresAt)).toBeCloseTo(30, 1);
    expect((await sessions().validate(token))!.renewedUntil).toBeNull();
  });

  test('never moves it past ninety days after sign-in', async () => {
    const { token } = await sessions().create(learnerId, null);
    await age({ createdAt: '-80 days', expiresAt: '5 days' });
    const found = await sessions().validate(token);
    expect(days(found!.renewedUntil!)).toBeCloseTo(10, 1);
    expect(days((await rows())[0]!.expiresAt)).toBeCloseTo(10, 1);
  });

  test('that races a sign-out signs nobody in and brings nothing back', async () => {
    const { token } = await sessions().create(learnerId, null);
    await age({ createdAt: '-16 days', expiresAt: '14 days' });
    // The row is locked by a sign-out that has not committed: the renewal has read it and waits to write.
    let validated: Promise<unknown> | undefined;
    await database.db.transaction(async (tx) => {
      await tx.delete(session).where(eq(session.learnerId, learnerId));
      validated = sessions().validate(token);
      await untilBlocked();
    });
    expect(await validated).toBeNull();
    expect(await rows()).toEqual([]);
  });

  async function untilBlocked(): Promise<void> {
    for (;;) {
      const [waiting] = await database.db.execute<{ count: number }>(
        sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (waiting!.count > 0) return;
    }
  }
});

describe('a session ends', () => {
  test('when its time is over, and its row goes with it', async () => {
    const { token } = await sessions().create(learnerId, null);
    await age({ expiresAt: '-1 second' });
    expect(await sessions().validate(token)).toBeNull();
    expect(await rows()).toEqual([]);
  });

  test('ninety days after sign-in, even when the row says otherwise', async () => {
    const { token } = await sessions().create(learnerId, null);
    await age({ createdAt: '-91 days', expiresAt: '29 days' });
    expect(await sessions().validate(token)).toBeNull();
    await sessions().deleteExpired();
    expect(await rows()).toEqual([]);
  });

  test('by sign-out, alone', async () => {
    const [one, two] = [
      await sessions().create(learnerId, null),
      await sessions().create(learnerId, null),
    ];
    await sessions().end(one.token);
    expect(await sessions().validate(one.token)).toBeNull();
    expect(await sessions().validate(two.token)).not.toBeNull();
    await sessions().end('malformed %');
  });

  test('with all others, or with all', async () => {
    const kept = await sessions().create(learnerId, null);
    const other = await sessions().create(learnerId, null);
    expect(await sessions().endOthers(learnerId, kept.token)).toBe(1);
    expect(await sessions().validate(other.token)).toBeNull();
    expect(await sessions().validate(kept.token)).not.toBeNull();
    await sessions().endAll(learnerId);
    expect(await sessions().validate(kept.token)).toBeNull();
  });
});

test('the list tells sessions apart and gives no id away', async () => {
  const here = await sessions().create(learnerId, 'Firefox on Linux');
  // Two that begin in one millisecond have no order that a learner would know.
  await age({ createdAt: '-1 minute' });
  await sessions().create(learnerId, 'Safari on iPhone');
  const list = await sessions().list(learnerId, here.token);
  expect(list.map(({ browser, isCurrent }) => ({ browser, isCurrent }))).toEqual([
    { browser: 'Safari on iPhone', isCurrent: false },
    { browser: 'Firefox on Linux', isCurrent: true },
  ]);
  const stored = (await rows()).map((row) => row.id);
  for (const id of stored) expect(JSON.stringify(list)).not.toContain(id);
});

test('the cookie is bound to its host over https alone', () => {
  expect(sessions()).toMatchObject({ cookieName: 'sid', secure: false });
  expect(postgresSessions(database.db, 'https://strait.example')).toMatchObject({
    cookieName: '__Host-sid',
    secure: true,
  });
});
