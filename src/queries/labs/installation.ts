import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { setting } from '#db/schema/settings';
import { invariant } from '#domain/invariant';

/** This installation's name on the labels of its containers; written once, by the first migration. */
export async function installationName({ db }: { db: Database }): Promise<string> {
  const [row] = await db
    .select({ value: setting.value })
    .from(setting)
    .where(eq(setting.key, 'instance'));
  invariant(row, 'the table setting has no row named instance');
  return row.value;
}
