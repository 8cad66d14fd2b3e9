import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { logError } from '#log';

/** Heartbeat of a boot (ms); after ten seconds without one, another process takes over. */
const heartbeatMs = 2_000;

/** A process's hold on the boot of one lab. */
export type HeldBoot = {
  /** Aborted when the lab is ended or another process takes over the boot. */
  signal: AbortSignal;
  /** Writes to the lab's row; false if the boot is no longer held. Calls are serialized. */
  write(values: Partial<typeof lab.$inferInsert>): Promise<boolean>;
  /** Writes without waiting, for progress; a newer value replaces one still waiting. */
  report(values: Partial<typeof lab.$inferInsert>): void;
  release(): void;
};

/**
 * Holds a boot by its id: only the process with the row's current boot id may write to it. No job
 * queue guards the row itself (decision 018).
 */
export function holdBoot(
  { db }: { db: Database },
  { labId, bootId }: { labId: string; bootId: string },
): HeldBoot {
  const lost = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Partial<typeof lab.$inferInsert> | undefined;

  async function update(values: Partial<typeof lab.$inferInsert>): Promise<boolean> {
    const rows = await db
      .update(lab)
      .set({ ...values, heartbeatAt: sql`now()` })
      .where(and(eq(lab.id, labId), eq(lab.bootId, bootId), eq(lab.status, 'starting')))
      .returning({ id: lab.id });
    if (rows.length === 0) lost.abort(new Error(`the boot of lab ${labId} is no longer ours`));
    return rows.length > 0;
  }

  function write(values: Partial<typeof lab.$inferInsert>): Promise<boolean> {
    const written = last.then(() => update(values));
    last = written.catch(() => {});
    return written;
  }

  function report(values: Partial<typeof lab.$inferInsert>): void {
    const isQueued = waiting !== undefined;
    waiting = { ...waiting, ...values };
    if (isQueued) return;
    last = last.then(async () => {
      const latest = waiting;
      waiting = undefined;
      // A database that is briefly unreachable must not end a boot; the next write shows whose it
      // is.
      if (latest) await update(latest).catch(complain);
    });
  }

  function complain(error: unknown): void {
    logError('Writing the progress of a boot', error, { labId });
  }

  const beat = setInterval(() => report({}), heartbeatMs);
  return { signal: lost.signal, write, report, release: () => clearInterval(beat) };
}
