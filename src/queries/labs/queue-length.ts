import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';

/** How many labs are waiting for a slot. */
export async function queueLength({ db }: { db: Database }): Promise<number> {
  return db.$count(lab, eq(lab.status, 'queued'));
}
