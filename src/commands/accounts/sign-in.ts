import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { learner } from '#db/schema/accounts';
import type { Credentials } from '#domain/accounts/account';
import type { Passwords } from '#domain/ports/passwords';
import type { NewSession, Sessions } from '#domain/ports/sessions';
import {
  accountKey,
  addressKey,
  claimTry,
  forgetTries,
  giveBackTry,
  type TooManyTries,
} from './claim-try.ts';

type Input = Credentials & {
  address: string;
  browser: string | null;
  /**
   * The token that the browser held before; that session ends, so that nobody who planted it is
   * signed in.
   */
  replaces: string | null;
};

/** The answer and the work are the same whether the email is unknown or the password is wrong. */
export async function signIn(
  services: { db: Database; passwords: Passwords; sessions: Sessions },
  { email, password, address, browser, replaces }: Input,
): Promise<
  { ok: true; session: NewSession } | { ok: false; reason: 'wrong-credentials' } | TooManyTries
> {
  const { db, passwords, sessions } = services;
  const [byAccount, byAddress] = [accountKey(email), addressKey('address', address)];
  const claim = await claimTry(db, [byAddress, byAccount]);
  if (!claim.ok) return claim;
  const found = await accountOf(db, email);
  const matches = await passwords.verify(found?.passwordHash ?? null, password);
  if (!found || !matches) return { ok: false, reason: 'wrong-credentials' };
  await forgetTries(db, byAccount);
  await giveBackTry(db, byAddress);
  if (replaces) await sessions.end(replaces);
  return { ok: true, session: await sessions.create(found.id, browser) };
}

async function accountOf(db: Database, email: string) {
  const [row] = await db
    .select({ id: learner.id, passwordHash: learner.passwordHash })
    .from(learner)
    .where(eq(sql`lower(${learner.email})`, sql`lower(${email})`));
  return row;
}
