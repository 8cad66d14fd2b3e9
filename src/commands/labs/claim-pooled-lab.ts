import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, DatabaseOrTransaction } from '#db/client';
import { pooledLab } from '#db/schema/labs';
import type { Seeds } from '#domain/labs/draw-seeds';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { logError } from '#log';
import { removeQuietly } from './end-lab.ts';

type Needs = { db: Database; runtime: LabRuntime };

/** A lab from the pool, awake and reserved for one learner. */
export type ClaimedLab = {
  id: string;
  handle: LabHandle;
  seeds: Seeds;
  /** False for a bare booted node. */
  isWhole: boolean;
};

/**
 * Claims the oldest entry with the first of these fingerprints that has one, and wakes it. An entry
 * that cannot be woken is discarded and the next one is tried; null if there is none. Never rejects
 * because of a broken entry.
 */
export async function claimPooledLab(
  services: Needs,
  fingerprints: string[],
): Promise<ClaimedLab | null> {
  for (;;) {
    const claimed = await claimOne(services.db, fingerprints);
    if (!claimed || (await wakes(services.runtime, claimed))) return claimed;
    await discardPooled(services, [claimed.id]);
  }
}

async function claimOne(db: Database, fingerprints: string[]): Promise<ClaimedLab | null> {
  const order = sql.join(
    fingerprints.map((one, no) => sql`when ${one} then ${no}::int`),
    sql` `,
  );
  const best = db
    .select({ id: pooledLab.id })
    .from(pooledLab)
    .where(and(eq(pooledLab.status, 'ready'), inArray(pooledLab.fingerprint, fingerprints)))
    .orderBy(sql`case ${pooledLab.fingerprint} ${order} end`, pooledLab.createdAt)
    .limit(1)
    // Two simultaneous starts take two entries, and neither waits for the other.
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(pooledLab)
    .set({ status: 'claimed', heartbeatAt: sql`now()` })
    .where(eq(pooledLab.id, sql`(${best})`))
    .returning();
  if (!row) return null;
  const { id, seeds, labName } = row;
  // A ready entry has a handle, by a constraint of the table.
  return { id, seeds, handle: row.handle as LabHandle, isWhole: labName !== null };
}

async function wakes(runtime: LabRuntime, { id, handle }: ClaimedLab): Promise<boolean> {
  try {
    await runtime.resume(handle);
    return await runtime.isAlive(handle);
  } catch (error) {
    logError('Waking a lab of the pool', error, { labId: id });
    return false;
  }
}

/**
 * Takes a claimed entry out of the pool for good; false if it was considered abandoned meanwhile.
 */
export async function takeOut(db: DatabaseOrTransaction, { id }: ClaimedLab): Promise<boolean> {
  const gone = await db
    .delete(pooledLab)
    .where(and(eq(pooledLab.id, id), eq(pooledLab.status, 'claimed')))
    .returning({ id: pooledLab.id });
  return gone.length > 0;
}

/** Returns a claimed, unused entry to the pool. */
export async function returnPooled(services: Needs, { id, handle }: ClaimedLab): Promise<void> {
  try {
    await services.runtime.pause(handle);
    await services.db
      .update(pooledLab)
      .set({ status: 'ready' })
      .where(and(eq(pooledLab.id, id), eq(pooledLab.status, 'claimed')));
  } catch (error) {
    logError('Giving a lab back to the pool', error, { labId: id });
    await discardPooled(services, [id]);
  }
}

/** Takes entries out of the pool, then removes what they own; the reaper does it if that fails. */
export async function discardPooled({ db, runtime }: Needs, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await db
    .delete(pooledLab)
    .where(inArray(pooledLab.id, ids))
    .returning({ id: pooledLab.id });
  await Promise.all(gone.map(({ id }) => removeQuietly(runtime, id)));
}
