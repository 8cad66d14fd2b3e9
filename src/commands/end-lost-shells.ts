import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { describeError } from '#domain/describe-error';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';

type Services = { db: Database; runtime: Pick<LabRuntime, 'isAlive' | 'sweepTerminals'> };

/**
 * Ends the shells that a former gateway has left in the labs that run, with all they started. For a
 * gateway that starts, before it opens a shell of its own: those would be taken for lost ones.
 */
export async function endLostShells({ db, runtime }: Services): Promise<void> {
  const rows = await db
    .select({ labId: lab.id, handle: lab.handle })
    .from(lab)
    .where(eq(lab.status, 'ready'));
  await Promise.all(
    rows.map(async ({ labId, handle: opaque }) => {
      const handle = opaque as LabHandle;
      try {
        if (await runtime.isAlive(handle)) await runtime.sweepTerminals(handle, []);
      } catch (error) {
        console.error(`Ending the lost shells of lab ${labId}: ${describeError(error)}`);
      }
    }),
  );
}
