import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Database, DatabaseOrTransaction } from '#db/client';
import { lab } from '#db/schema/labs';
import { runningStatuses } from '#domain/labs/lab-status';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { logError } from '#log';

export type EndReason = NonNullable<(typeof lab.$inferSelect)['endReason']>;
export type EndLabOutcome = { ok: true } | { ok: false; reason: 'lab-not-found' };

/**
 * Ends a lab and removes everything it owns; a lab that has already ended is fine. If the removal
 * fails, the row stays ended and the reaper removes the rest.
 */
export async function endLab(
  services: { db: Database; runtime: LabRuntime },
  input: EndLabInput,
): Promise<EndLabOutcome> {
  const outcome = await endLabRow(services, input);
  if (outcome !== 'ended') return outcome;
  await removeQuietly(services.runtime, input.labId);
  return { ok: true };
}

type EndLabInput = {
  labId: string;
  /** Given when a learner asks: only their own lab can be ended. */
  learnerId?: string;
  reason: Exclude<EndReason, 'failed'>;
  /** One sentence for the learner, if the reason needs one. */
  failure?: string;
  /** Ends it only if it has not been used since. */
  ifUnusedSince?: Date;
};

/** Ends a lab in the table only; remove what it owns once that is committed. */
export async function endLabRow(
  { db }: { db: DatabaseOrTransaction },
  { labId, learnerId, reason, failure, ifUnusedSince }: EndLabInput,
): Promise<'ended' | EndLabOutcome> {
  const theirs = learnerId ? eq(lab.learnerId, learnerId) : undefined;
  const unused = ifUnusedSince && lt(lab.lastActiveAt, ifUnusedSince);
  const [row] = await db
    .select({ id: lab.id })
    .from(lab)
    .where(and(eq(lab.id, labId), theirs));
  if (!row) return { ok: false, reason: 'lab-not-found' };
  const ended = await db
    .update(lab)
    .set({
      status: 'ended',
      phase: null,
      endedAt: new Date(),
      endReason: reason,
      failure,
      bootId: null,
      queuePosition: null,
    })
    .where(and(eq(lab.id, labId), inArray(lab.status, runningStatuses), unused))
    .returning({ id: lab.id });
  return ended.length > 0 ? 'ended' : { ok: true };
}

/** Removes what a lab owns; a failure is logged, and the reaper tries again. */
export async function removeQuietly(
  runtime: Pick<LabRuntime, 'destroy'>,
  labId: string,
): Promise<void> {
  try {
    await runtime.destroy(labId);
  } catch (error) {
    logError('Removing a lab', error, { labId });
  }
}
