import { eq, sql } from 'drizzle-orm';
import type { Passwords } from '../src/domain/ports/passwords.ts';
import type { Database } from './client.ts';
import { learner } from './schema/accounts.ts';

export const demoLearner = { email: 'demo@strait.example', name: 'Demo Learner' } as const;

/**
 * Makes the learner that a first visit can sign in as, with this password; safe to repeat. An account that
 * is there already keeps its name and progress, and is given the password again where it has another one.
 */
export async function seedDemoLearner({
  db,
  passwords,
  password,
}: {
  db: Database;
  passwords: Passwords;
  password: string;
}): Promise<{ learnerId: string; email: string }> {
  const existing = await findDemoLearner(db);
  if (existing && (await passwords.verify(existing.passwordHash, password)))
    return { learnerId: existing.id, email: demoLearner.email };
  const passwordHash = await passwords.hash(password);
  if (existing) {
    await db.update(learner).set({ passwordHash }).where(eq(learner.id, existing.id));
    return { learnerId: existing.id, email: demoLearner.email };
  }
  // Two starts at once may both find nobody; the second insert then does nothing.
  await db
    .insert(learner)
    .values({ ...demoLearner, passwordHash })
    .onConflictDoNothing();
  const made = await findDemoLearner(db);
  return { learnerId: made!.id, email: demoLearner.email };
}

async function findDemoLearner(db: Database) {
  const [row] = await db
    .select({ id: learner.id, passwordHash: learner.passwordHash })
    .from(learner)
    .where(eq(sql`lower(${learner.email})`, demoLearner.email));
  return row;
}
