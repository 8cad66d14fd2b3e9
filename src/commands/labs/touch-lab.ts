import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';

/** Records that a lab is in use; writes at most once in 10 s, however often it is called. */
export async function touchLab({ db }: { db: Database }, labId: string): Promise<void> {
  await db
    .update(lab)
    .set({ lastActiveAt: sql`now()` })
    .where(
      and(
        eq(lab.id, labId),
        eq(lab.status, 'ready'),
        sql`${lab.lastActiveAt} < now() - interval '10 seconds'`,
      ),
    );
}
