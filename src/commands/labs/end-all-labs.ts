import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab, pooledLab } from '#db/schema/labs';
import { runningStatuses } from '#domain/labs/lab-status';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { endLab } from './end-lab.ts';
import { removeOrphans } from './remove-orphans.ts';

/**
 * Ends every lab of this installation, including those in the pool, and removes everything they
 * left behind; for the operator.
 */
export async function endAllLabs(services: {
  db: Database;
  runtime: LabRuntime;
}): Promise<{ ended: number; removed: number }> {
  const rows = await services.db
    .select({ labId: lab.id })
    .from(lab)
    .where(inArray(lab.status, runningStatuses));
  const owned = new Set(await services.runtime.list());
  const failure = 'The operator ended all labs. Everything you passed is kept.';
  await Promise.all(
    rows.map(({ labId }) => endLab(services, { labId, reason: 'operator', failure })),
  );
  await services.db.delete(pooledLab);
  await removeOrphans(services);
  for (const left of await services.runtime.list()) owned.delete(left);
  return { ended: rows.length, removed: owned.size };
}
