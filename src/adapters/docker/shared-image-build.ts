import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { imageBuild } from '#db/schema/labs';
import { LabFailure } from '#domain/labs/lab-failure';
import { logError } from '#log';

export type BuildReport = { percent: number; detail: string };

/**
 * One process builds an image, and all others follow its row. The build belongs to no lab: a
 * learner who leaves does not stop it for the others. If the builder dies, its row goes stale and
 * the next process that looks takes over.
 */
export async function shareImageBuild(
  db: Database,
  tag: string,
  build: (report: (progress: BuildReport) => void) => Promise<void>,
  onProgress: (progress: BuildReport) => void,
  signal: AbortSignal,
): Promise<void> {
  let claimed = await claimBuild(db, tag);
  if (claimed) void runBuild(db, tag, build);
  for (;;) {
    signal.throwIfAborted();
    const [row] = await db
      .select({
        status: imageBuild.status,
        percent: imageBuild.percent,
        detail: imageBuild.detail,
        failure: imageBuild.failure,
        stale: sql<boolean>`${imageBuild.updatedAt} < now() - ${staleAfter}::interval`,
      })
      .from(imageBuild)
      .where(eq(imageBuild.tag, tag));
    if (row?.status === 'ready') return;
    if (row?.status === 'failed') throw buildFailure(row.failure);
    if (!row || row.stale) {
      claimed = await claimBuild(db, tag);
      if (claimed) void runBuild(db, tag, build);
    }
    if (row) onProgress({ percent: row.percent, detail: row.detail });
    await pause(pollMs, signal);
  }
}

const staleAfter = '30 seconds';
const pollMs = 400;
const heartbeatMs = 2_000;

/** True for at most one caller until the build ends or goes stale. */
async function claimBuild(db: Database, tag: string): Promise<boolean> {
  const begun = { status: 'building' as const, percent: 0, detail: 'Starting', failure: null };
  const rows = await db
    .insert(imageBuild)
    .values({ tag, ...begun })
    .onConflictDoUpdate({
      target: imageBuild.tag,
      set: { ...begun, updatedAt: sql`now()` },
      setWhere: sql`${imageBuild.status} <> 'building' or ${imageBuild.updatedAt} < now() - ${staleAfter}::interval`,
    })
    .returning({ tag: imageBuild.tag });
  return rows.length > 0;
}

async function runBuild(
  db: Database,
  tag: string,
  build: (report: (progress: BuildReport) => void) => Promise<void>,
): Promise<void> {
  let latest: BuildReport = { percent: 0, detail: 'Starting' };
  const write = (values: Partial<typeof imageBuild.$inferInsert>) =>
    db
      .update(imageBuild)
      .set({ ...latest, ...values, updatedAt: sql`now()` })
      .where(eq(imageBuild.tag, tag));
  // A failed heartbeat is made good by the next one; the row goes stale only after many.
  const beat = setInterval(() => write({}).catch(complain), heartbeatMs);
  try {
    await build((progress) => {
      latest = progress;
      write({}).catch(complain);
    });
    clearInterval(beat);
    await write({ status: 'ready', percent: 100, failure: null });
  } catch (error) {
    clearInterval(beat);
    complain(error);
    const failure = (error as Error).message.split('\n')[0] ?? 'it failed';
    await write({ status: 'failed', failure }).catch(complain);
  }
}

function complain(error: unknown): void {
  logError('Building a lab image', error);
}

function buildFailure(reason: string | null): LabFailure {
  return new LabFailure(
    'image-build-failed',
    reason ?? 'The database image could not be built. Start the lab again to try once more.',
  );
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
