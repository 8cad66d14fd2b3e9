import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab, pooledLab } from '#db/schema/labs';
import { runningStatuses } from '#domain/labs/lab-status';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { removeQuietly } from './end-lab.ts';

/**
 * Removes whatever belongs to no starting, running or pooled lab; returns the ids of the labs it
 * belonged to.
 */
export async function removeOrphans(services: {
  db: Database;
  runtime: Pick<LabRuntime, 'list' | 'destroy'>;
}): Promise<string[]> {
  // In this order: a lab's row is written before anything of it runs, so everything listed has its
  // row.
  const listed = await services.runtime.list();
  if (listed.length === 0) return [];
  // One statement: an entry claimed between two would be found in neither table.
  const rows = await services.db
    .select({ id: lab.id })
    .from(lab)
    .where(inArray(lab.status, runningStatuses))
    .unionAll(services.db.select({ id: pooledLab.id }).from(pooledLab));
  const living = new Set(rows.map(({ id }) => id));
  const orphans = listed.filter((id) => !living.has(id));
  await Promise.all(orphans.map((id) => removeQuietly(services.runtime, id)));
  return orphans;
}
