import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { describeError } from '#domain/describe-error';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';

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
        console.error(`Ending the lost shells of lab ${labId}: ${describeError(error)}`);
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
      if (!isSaid)
        console.error(`Looking for lost shells, again and again: ${describeError(error)}`);
    }
    await pause(patienceMs, undefined, { signal });
  }
}
