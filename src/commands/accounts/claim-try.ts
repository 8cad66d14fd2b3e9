import { createHash } from 'node:crypto';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { signInThrottle } from '#db/schema/accounts';
import {
  type ThrottleKind,
  throttleDelays,
  throttledAddress,
  throttleMemoryHours,
} from '#domain/accounts/throttle';

export type ThrottleKey = { kind: ThrottleKind; key: string };
export type TooManyTries = {
  ok: false;
  reason: 'too-many-tries';
  retryAfterSeconds: number;
  message: string;
};

/**
 * The account is hashed, so that the table does not collect mistyped and other people's addresses.
 */
export function accountKey(email: string): ThrottleKey {
  const hash = createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
  return { kind: 'account', key: `account:${hash}` };
}

export function addressKey(kind: 'address' | 'registration', address: string): ThrottleKey {
  return { kind, key: `${kind}:${throttledAddress(address)}` };
}

/**
 * Counts an attempt on every key, or refuses it if one of them still has to wait. Call it before
 * the slow work: the count and the next wait are written first, so that simultaneous attempts
 * cannot slip past each other. Decision 018 says what a library lets through.
 */
export async function claimTry(
  db: Database,
  keys: ThrottleKey[],
): Promise<{ ok: true } | TooManyTries> {
  const waiting = await longestWait(db, keys);
  if (waiting) return waiting;
  for (const { kind, key } of keys) {
    if (await count(db, kind, key)) continue;
    return (await longestWait(db, keys)) ?? tooMany(1);
  }
  return { ok: true };
}

/** Forgets an account's failures once its owner has signed in. */
export async function forgetTries(db: Database, { key }: ThrottleKey): Promise<void> {
  await db.delete(signInThrottle).where(eq(signInThrottle.key, key));
}

/**
 * Takes one attempt back: a correct password is not a failure of its address, but does not excuse
 * earlier ones.
 */
export async function giveBackTry(db: Database, { key }: ThrottleKey): Promise<void> {
  await db
    .update(signInThrottle)
    .set({ failures: sql`greatest(0, ${signInThrottle.failures} - 1)`, nextAllowedAt: sql`now()` })
    .where(eq(signInThrottle.key, key));
}

async function longestWait(db: Database, keys: ThrottleKey[]): Promise<TooManyTries | null> {
  const { key, nextAllowedAt } = signInThrottle;
  const [row] = await db
    .select({
      seconds: sql<number>`ceil(extract(epoch from max(${nextAllowedAt}) - clock_timestamp()))::int`,
    })
    .from(signInThrottle)
    .where(
      and(
        inArray(
          key,
          keys.map((entry) => entry.key),
        ),
        gt(nextAllowedAt, sql`clock_timestamp()`),
      ),
    );
  return row?.seconds ? tooMany(row.seconds) : null;
}

/**
 * One statement, so that of two simultaneous attempts the second sees the first one's wait. It uses
 * the time at execution: a statement's own now() can be earlier than that of an attempt it had to
 * wait for.
 */
async function count(db: Database, kind: ThrottleKind, key: string): Promise<boolean> {
  const { failures, nextAllowedAt } = signInThrottle;
  const forgotten = sql`${nextAllowedAt} < now() - make_interval(hours => ${throttleMemoryHours})`;
  const after = sql`case when ${forgotten} then 1 else ${failures} + 1 end`;
  const delays = throttleDelays[kind];
  const delay = sql`(${`{${delays.join(',')}}`}::float8[])[least(${after}, ${delays.length})]`;
  const counted = await db
    .insert(signInThrottle)
    .values({ key, failures: 1, nextAllowedAt: sql`now() + make_interval(secs => ${delays[0]})` })
    .onConflictDoUpdate({
      target: signInThrottle.key,
      set: { failures: after, nextAllowedAt: sql`now() + make_interval(secs => ${delay})` },
      setWhere: sql`${nextAllowedAt} <= clock_timestamp()`,
    })
    .returning({ failures });
  return counted.length > 0;
}

function tooMany(retryAfterSeconds: number): TooManyTries {
  return {
    ok: false,
    reason: 'too-many-tries',
    retryAfterSeconds,
    message: `Too many attempts. Try again in ${inWords(retryAfterSeconds)}.`,
  };
}

function inWords(seconds: number): string {
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
