import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { removeQuietly } from './end-lab.ts';

/** Removes what belongs to no lab that starts or runs; answers the ids of the labs it belonged to. */
export async function removeOrphans(services: {
  db: Database;
  runtime: Pick<LabRuntime, 'list' | 'destroy'>;
}): Promise<string[]> {
  // In this order: a lab's row is written before anything of it runs, so what is listed has its row.
  const listed = await services.runtime.list();
  if (listed.length === 0) return [];
  const rows = await services.db
    .select({ id: lab.id })
    .from(lab)
    .where(inArray(lab.status, ['starting', 'ready']));
  const living = new Set(rows.map(({ id }) => id));
  const orphans = listed.filter((id) => !living.has(id));
  await Promise.all(orphans.map((id) => removeQuietly(services.runtime, id)));
  return orphans;
}
