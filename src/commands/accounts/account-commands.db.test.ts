import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { argon2Passwords } from '#adapters/passwords';
import { postgresSessions } from '#adapters/sessions';
import type { Database } from '#db/client';
import { learner, session, signInThrottle } from '#db/schema/accounts';
import { certificate } from '#db/schema/certificates';
import { testDatabase } from '#db/testing/test-database';
import { throttleDelays } from '#domain/accounts/throttle';
import type { Passwords } from '#domain/ports/passwords';
import { changePassword } from './change-password.ts';
import { addressKey, claimTry } from './claim-try.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { registerLearner } from './register-learner.ts';
import { renameLearner } from './rename-learner.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { sweepAccounts } from './sweep-accounts.ts';

const database = testDatabase();
/** Counts what is hashed, and hashes for real. */
const work: string[] = [];
const counted = (real: Passwords): Passwords => ({
  hash: (password) => real.hash(password),
  verify: (hash, password) => {
    work.push(hash ? 'known' : 'nobody');
    return real.verify(hash, password);
  },
});
const services = () => ({
  db: database.db,
  passwords: counted(argon2Passwords()),
  sessions: postgresSessions(database.db, 'http://localhost:4321'),
});
const here = { address: '203.0.113.7', browser: 'Firefox on Linux' };
const ada = { name: 'Ada Ferry', email: 'Ada@example.org', password: 'seven wet lamps' };
const register = (change: Partial<typeof ada & typeof here> = {}) =>
  registerLearner(services(), { ...ada, ...here, ...change });
const enter = (
  change: { email?: string; password?: string; address?: string; replaces?: string } = {},
) =>
  signIn(services(), {
    email: ada.email,
    password: ada.password,
    ...here,
    replaces: null,
    ...change,
  });
/** Lets every wait run out, as time would. */
const waitOver = () => database.db.update(signInThrottle).set({ nextAllowedAt: sql`now()` });

beforeEach(async () => {
  await database.db.delete(certificate);
  await database.db.delete(learner);
  await database.db.delete(signInThrottle);
  work.length = 0;
});

async function registered() {
  const outcome = await register();
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

describe('registering', () => {
  test('makes an account with a hashed password and signs it in', async () => {
    const { session: made, learnerId } = await registered();
    expect((await services().sessions.validate(made.token))?.learner).toEqual({
      id: learnerId,
      name: ada.name,
      email: ada.email,
    });
    const [row] = await database.db.select().from(learner);
    expect(row!.passwordHash).toMatch(/^\$argon2id\$/);
  });

  test('refuses an email that is taken, whatever its capitals, and changes nothing', async () => {
    await registered();
    expect(await register({ email: 'ADA@EXAMPLE.ORG', password: 'another one' })).toEqual({
      ok: false,
      reason: 'email-taken',
    });
    expect((await enter()).ok).toBe(true);
  });

  test('counts a free try whose statement began before the one that it waited for', async () => {
    const key = addressKey('registration', '192.0.2.77');
    await database.db.transaction(async (tx) => {
      // Its now() stands still from here on.
      await tx.execute(sql`select now()`);
      expect(await claimTry(database.db, [key])).toEqual({ ok: true });
      expect(await claimTry(tx as unknown as Database, [key])).toEqual({ ok: true });
    });
  });

  test('makes one account of two requests at once', async () => {
    const outcomes = await Promise.all([
      register(),
      register({ email: 'ada@example.org' }),
      register(),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((o) => !o.ok && o.reason === 'email-taken')).toHaveLength(2);
    expect(await database.db.select({ id: learner.id }).from(learner)).toHaveLength(1);
  });

  test('slows down an address that makes account after account', async () => {
    await database.db
      .insert(signInThrottle)
      .values({ key: `registration:${here.address}`, failures: 60, nextAllowedAt: new Date() });
    expect((await register()).ok).toBe(true);
    const next = await register({ email: 'bea@example.org' });
    expect(next).toMatchObject({ ok: false, reason: 'too-many-tries' });
    expect((await register({ email: 'bea@example.org', address: '203.0.113.8' })).ok).toBe(true);
  });
});

describe('signing in', () => {
  test('takes the email in any capitals and rotates the token', async () => {
    const { session: old } = await registered();
    const outcome = await enter({ email: 'ada@EXAMPLE.org', replaces: old.token });
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.session.token).not.toBe(old.token);
    expect(await services().sessions.validate(old.token)).toBeNull();
    expect(await services().sessions.validate(outcome.session.token)).not.toBeNull();
  });

  test('answers alike, and works as hard, for a wrong password and an unknown email', async () => {
    await registered();
    const wrong = await enter({ password: 'guess' });
    const unknown = await enter({ email: 'nobody@example.org', password: 'guess' });
    expect(wrong).toEqual({ ok: false, reason: 'wrong-credentials' });
    expect(unknown).toEqual(wrong);
    expect(work).toEqual(['known', 'nobody']);
  });

  test('makes guessing at one account wait, longer each time, before any hashing', async () => {
    await registered();
    const guess = () => enter({ password: 'guess', address: crypto.randomUUID() });
    const waits: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      expect(await guess()).toMatchObject({ reason: 'wrong-credentials' });
      const before = work.length;
      const refused = await guess();
      if (!refused.ok && refused.reason === 'too-many-tries') {
        expect(work).toHaveLength(before);
        waits.push(refused.retryAfterSeconds);
        expect(refused.message).toMatch(
          /^Too many attempts. Try again in \d+ (second|minute)s?\.$/,
        );
      }
      await waitOver();
    }
    expect(waits.length).toBeGreaterThan(5);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(30);
  });

  test('treats an account that does not exist in the same way', async () => {
    const tries = [];
    for (let round = 0; round < 6; round += 1)
      tries.push(await enter({ email: 'nobody@example.org', password: 'guess' }));
    expect(tries.at(-1)).toMatchObject({ reason: 'too-many-tries' });
  });

  test('lets no guesses slip past each other when they are sent at once', async () => {
    await registered();
    await database.db.delete(signInThrottle);
    const began = performance.now();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        enter({ password: `guess ${i}`, address: crypto.randomUUID() }),
      ),
    );
    const tried = outcomes.filter(
      (outcome) => !outcome.ok && outcome.reason === 'wrong-credentials',
    );
    expect(tried.length).toBeLessThanOrEqual(triesWithin(performance.now() - began));
    expect(work).toHaveLength(tried.length);
  });

  test('forgets the failures of an account whose owner came in, but not those of the address', async () => {
    await registered();
    for (let round = 0; round < 4; round += 1) await enter({ password: 'guess' });
    expect((await enter()).ok).toBe(true);
    const kept = await database.db
      .select({ key: signInThrottle.key, failures: signInThrottle.failures })
      .from(signInThrottle);
    expect(kept.filter(({ key }) => key.startsWith('account:'))).toEqual([]);
    expect(kept).toContainEqual({ key: `address:${here.address}`, failures: 4 });
  });

  test('slows down an address that tries one account after another', async () => {
    await database.db
      .insert(signInThrottle)
      .values({ key: `address:${here.address}`, failures: 35, nextAllowedAt: new Date() });
    expect(await enter({ email: 'a@example.org' })).toMatchObject({ reason: 'wrong-credentials' });
    expect(await enter({ email: 'b@example.org' })).toMatchObject({ reason: 'too-many-tries' });
  });

  test('keeps no email address of those who failed', async () => {
    await enter({ email: 'secret@example.org' });
    const keys = await database.db.select({ key: signInThrottle.key }).from(signInThrottle);
    expect(JSON.stringify(keys)).not.toContain('secret');
  });
});

describe('changing the password', () => {
  const change = (learnerId: string, current: string, password = 'eight dry lamps') =>
    changePassword(services(), { learnerId, current, password, browser: null });

  test('ends every session and opens a new one', async () => {
    const { learnerId, session: old } = await registered();
    const outcome = await change(learnerId, ada.password);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(await services().sessions.validate(old.token)).toBeNull();
    expect(await services().sessions.validate(outcome.session.token)).not.toBeNull();
    expect((await enter()).ok).toBe(false);
    expect((await enter({ password: 'eight dry lamps' })).ok).toBe(true);
  });

  test('asks for the present one, and slows guessing at it', async () => {
    const { learnerId, session: old } = await registered();
    expect(await change(learnerId, 'guess')).toMatchObject({ reason: 'wrong-password' });
    for (let round = 0; round < 4; round += 1) await change(learnerId, 'guess');
    expect(await change(learnerId, ada.password)).toMatchObject({ reason: 'too-many-tries' });
    expect(await services().sessions.validate(old.token)).not.toBeNull();
    expect((await enter()).ok).toBe(true);
  });
});

test('signing out ends this session; ending others leaves it', async () => {
  const { learnerId, session: one } = await registered();
  const two = await enter();
  if (!two.ok) throw new Error(two.reason);
  expect(await endOtherSessions(services(), { learnerId, token: one.token })).toEqual({
    ok: true,
    ended: 1,
  });
  expect(await services().sessions.validate(two.session.token)).toBeNull();
  await signOut(services(), { token: one.token });
  expect(await services().sessions.validate(one.token)).toBeNull();
});

test('a new name shows from now on; issued certificates keep the name they were issued to', async () => {
  const { learnerId, session: made } = await registered();
  await database.db.insert(certificate).values({
    code: 'CODE',
    learnerId,
    courseId: 'a-course',
    learnerName: ada.name,
    courseTitle: 'A course',
    abilities: [],
    tasksPassed: 1,
    quizzesPassed: 1,
    quizPercent: 100,
  });
  await renameLearner(services(), { learnerId, name: 'Ada F. Strand' });
  expect((await services().sessions.validate(made.token))?.learner.name).toBe('Ada F. Strand');
  const [kept] = await database.db.select({ name: certificate.learnerName }).from(certificate);
  expect(kept!.name).toBe('Ada Ferry');
});

test('sweeping removes what has ended and keeps what counts', async () => {
  const { learnerId } = await registered();
  await enter();
  await database.db
    .update(session)
    .set({ expiresAt: sql`now() - interval '1 minute'` })
    .where(eq(session.id, sql`(select min(id) from session)`));
  await database.db.insert(signInThrottle).values([
    { key: 'address:old', failures: 9, nextAllowedAt: new Date(Date.now() - 2 * 86_400_000) },
    { key: 'address:new', failures: 9, nextAllowedAt: new Date(Date.now() - 60_000) },
  ]);
  await sweepAccounts(services());
  const left = await database.db
    .select({ id: session.id })
    .from(session)
    .where(eq(session.learnerId, learnerId));
  expect(left).toHaveLength(1);
  const keys = (await database.db.select().from(signInThrottle)).map(({ key }) => key);
  expect(keys).toContain('address:new');
  expect(keys).not.toContain('address:old');
});

/** How many tries one account is allowed in so many milliseconds: 5 in the first second. */
function triesWithin(ms: number): number {
  let waited = 0;
  const later = throttleDelays.account.filter((seconds) => {
    waited += seconds * 1000;
    return waited <= ms;
  });
  return 1 + later.length;
}
