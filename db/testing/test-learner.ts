import { randomBytes } from 'node:crypto';
import type { Database } from '../client.ts';
import { learner } from '../schema/accounts.ts';

/** A new learner who cannot sign in. Returns their id. */
export async function testLearner(db: Database): Promise<string> {
  const [row] = await db
    .insert(learner)
    .values({
      email: `${randomBytes(6).toString('hex')}@example.org`,
      name: 'Test Learner',
      passwordHash: 'none',
    })
    .returning({ id: learner.id });
  if (!row) throw new Error('the learner was not inserted');
  return row.id;
}
