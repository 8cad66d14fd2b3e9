import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { learner } from '#db/schema/accounts';

/**
 * Changes the name on boards and on future certificates; issued ones keep the name they were issued
 * to.
 */
export async function renameLearner(
  services: { db: Database },
  { learnerId, name }: { learnerId: string; name: string },
): Promise<{ ok: true; name: string }> {
  await services.db.update(learner).set({ name }).where(eq(learner.id, learnerId));
  return { ok: true, name };
}
