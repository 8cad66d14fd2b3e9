import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { isLabFailure } from '#domain/labs/lab-failure';
import { busyCores } from '#domain/labs/lab-rules';
import { runningStatuses } from '#domain/labs/lab-status';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import type { Env } from '#env';
import { lostSentence } from './adopt-labs.ts';
import { endLab } from './end-lab.ts';

export type ReaperServices = {
  db: Database;
  runtime: LabRuntime;
  env: Pick<Env, 'LAB_IDLE_MINUTES'>;
};

/** CPU time of each lab when it was last sampled; kept by whoever runs the reaper. */
export type CpuSamples = Map<string, { cpuMs: number; at: number }>;

/** Shorter samples would mistake a compaction or a garbage collection for work. */
const sampleEveryMs = 60_000;

/** Ends labs whose time is up, that nobody uses, or whose node has died. */
export async function reapLabs(
  services: ReaperServices,
  samples: CpuSamples,
  now = new Date(),
): Promise<void> {
  await endExpired(services, now);
  const rows = await services.db
    .select({ labId: lab.id, handle: lab.handle })
    .from(lab)
    .where(eq(lab.status, 'ready'));
  for (const id of samples.keys()) if (!rows.some(({ labId }) => labId === id)) samples.delete(id);
  const looks = await Promise.allSettled(
    rows.map(({ labId, handle }) => lookAfter(services, labId, handle as LabHandle, samples, now)),
  );
  await endIdle(services, now);
  // One lab's fault must not stop the others from being checked; if Docker is unreachable, all fail
  // alike.
  const fault = looks.find((look) => look.status === 'rejected');
  if (fault) throw fault.reason;
}

async function endExpired(services: ReaperServices, now: Date): Promise<void> {
  const rows = await services.db
    .select({ labId: lab.id })
    .from(lab)
    .where(and(inArray(lab.status, runningStatuses), lt(lab.expiresAt, now)));
  const failure = 'The lab’s time was up. Everything you passed is kept.';
  for (const { labId } of rows) await endLab(services, { labId, reason: 'expired', failure });
}

async function lookAfter(
  services: ReaperServices,
  labId: string,
  handle: LabHandle,
  samples: CpuSamples,
  now: Date,
): Promise<void> {
  const { runtime, db } = services;
  if (!(await runtime.isAlive(handle))) {
    await endLab(services, { labId, reason: 'lost', failure: lostSentence });
    return;
  }
  const last = samples.get(labId);
  if (last && now.getTime() - last.at < sampleEveryMs) return;
  const cpuMs = await cpuOf(runtime, handle);
  if (cpuMs === null) return;
  samples.set(labId, { cpuMs, at: now.getTime() });
  if (!last) return;
  const cores = (cpuMs - last.cpuMs) / (now.getTime() - last.at);
  if (cores > busyCores) await db.update(lab).set({ lastActiveAt: now }).where(eq(lab.id, labId));
}

/** Null if the node disappeared meanwhile: the next round finds it dead. */
async function cpuOf(runtime: LabRuntime, handle: LabHandle): Promise<number | null> {
  try {
    return await runtime.cpuMs(handle);
  } catch (error) {
    if (isLabFailure(error) && error.reason === 'lab-gone') return null;
    throw error;
  }
}

async function endIdle(services: ReaperServices, now: Date): Promise<void> {
  const minutes = services.env.LAB_IDLE_MINUTES;
  const limit = new Date(now.getTime() - minutes * 60_000);
  const rows = await services.db
    .select({ labId: lab.id })
    .from(lab)
    .where(and(eq(lab.status, 'ready'), lt(lab.lastActiveAt, limit)));
  const failure = `This lab was idle for ${Math.round(minutes)} minutes. Everything you passed is kept.`;
  for (const { labId } of rows)
    await endLab(services, { labId, reason: 'idle', failure, ifUnusedSince: limit });
}
