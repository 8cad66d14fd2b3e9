import { lt, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { signInThrottle } from '#db/schema/accounts';
import type { Sessions } from '#domain/ports/sessions';

/** Removes expired sessions and failures that no longer count; run once an hour. */
export async function sweepAccounts(services: { db: Database; sessions: Sessions }): Promise<void> {
  await services.sessions.deleteExpired();
  await services.db
    .delete(signInThrottle)
    .where(lt(signInThrottle.nextAllowedAt, sql`now() - interval '1 day'`));
}
