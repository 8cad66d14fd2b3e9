import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { logError } from '#log';

type Services = { db: Database; runtime: Pick<LabRuntime, 'isAlive' | 'sweepTerminals'> };

/** How often an unreachable database is tried again (ms). */
const patienceMs = 1000;

/**
 * Ends the shells that an earlier gateway left in running labs, with everything they started. A
 * starting gateway calls it before it opens its own shells, which would otherwise look lost too.
 * Waits for an unreachable database, without which nobody is admitted either; rejects when the
 * signal is aborted.
 */
export async function endLostShells(
  { db, runtime }: Services,
  signal?: AbortSignal,
): Promise<void> {
  const labs = await runningLabs(db, signal);
  await Promise.all(
    labs.map(async ({ labId, handle: opaque }) => {
      const handle = opaque as LabHandle;
      try {
        if (await runtime.isAlive(handle)) await runtime.sweepTerminals(handle, []);
      } catch (error) {
        logError('Ending the lost shells of a lab', error, { labId });
      }
    }),
  );
}

async function runningLabs(db: Database, signal?: AbortSignal) {
  for (let isSaid = false; ; isSaid = true) {
    try {
      return await db
        .select({ labId: lab.id, handle: lab.handle })
        .from(lab)
        .where(eq(lab.status, 'ready'));
    } catch (error) {
      if (!isSaid) logError('Looking for lost shells, again and again', error);
    }
    await pause(patienceMs, undefined, { signal });
  }
}
