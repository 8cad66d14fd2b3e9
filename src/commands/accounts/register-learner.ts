import type { Database } from '#db/client';
import { learner } from '#db/schema/accounts';
import type { Registration } from '#domain/accounts/account';
import type { Passwords } from '#domain/ports/passwords';
import type { NewSession, Sessions } from '#domain/ports/sessions';
import { addressKey, claimTry, type TooManyTries } from './claim-try.ts';

type Input = Registration & { address: string; browser: string | null };
type Registered = { ok: true; learnerId: string; session: NewSession };

/**
 * Creates an account and signs it in. The password is hashed before the email is looked up, so that
 * known and unknown emails take the same time; docs/decisions/006-what-registration-tells.md has
 * the rest.
 */
export async function registerLearner(
  services: { db: Database; passwords: Passwords; sessions: Sessions },
  { name, email, password, address, browser }: Input,
): Promise<Registered | { ok: false; reason: 'email-taken' } | TooManyTries> {
  const claim = await claimTry(services.db, [addressKey('registration', address)]);
  if (!claim.ok) return claim;
  const passwordHash = await services.passwords.hash(password);
  const [made] = await services.db
    .insert(learner)
    .values({ name, email, passwordHash })
    .onConflictDoNothing()
    .returning({ id: learner.id });
  if (!made) return { ok: false, reason: 'email-taken' };
  return {
    ok: true,
    learnerId: made.id,
    session: await services.sessions.create(made.id, browser),
  };
}
