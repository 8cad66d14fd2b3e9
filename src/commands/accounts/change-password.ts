import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { learner } from '#db/schema/accounts';
import type { PasswordChange } from '#domain/accounts/account';
import type { Passwords } from '#domain/ports/passwords';
import type { NewSession, Sessions } from '#domain/ports/sessions';
import { accountKey, claimTry, forgetTries, type TooManyTries } from './claim-try.ts';

const wrongPassword = {
  ok: false,
  reason: 'wrong-password',
  fields: { current: 'That isn’t your current password.' },
} as const;
type WrongPassword = { ok: false; reason: 'wrong-password'; fields: { current: string } };

type Input = PasswordChange & { learnerId: string; browser: string | null };

/**
 * Replaces the password if the current one was given, ends every session and opens a new one here.
 */
export async function changePassword(
  services: { db: Database; passwords: Passwords; sessions: Sessions },
  { learnerId, current, password, browser }: Input,
): Promise<{ ok: true; session: NewSession } | WrongPassword | TooManyTries> {
  const { db, passwords, sessions } = services;
  const [found] = await db
    .select({ email: learner.email, passwordHash: learner.passwordHash })
    .from(learner)
    .where(eq(learner.id, learnerId));
  if (!found) return wrongPassword;
  // A key of its own: somebody at an unlocked browser can only guess slowly, and strangers at the
  // sign-in page cannot keep the owner from changing the password.
  const key = accountKey(`change of ${found.email}`);
  const claim = await claimTry(db, [key]);
  if (!claim.ok) return claim;
  if (!(await passwords.verify(found.passwordHash, current))) return wrongPassword;
  await forgetTries(db, key);
  const passwordHash = await passwords.hash(password);
  await db.update(learner).set({ passwordHash }).where(eq(learner.id, learnerId));
  await sessions.endAll(learnerId);
  return { ok: true, session: await sessions.create(learnerId, browser) };
}
