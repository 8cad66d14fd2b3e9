import { and, asc, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client';
import { lab, pooledLab } from '#db/schema/labs';
import {
  expectedWaits,
  fits,
  type LabCapacity,
  type LabLoad,
  labCapacity,
  mayBoot,
  queuePatienceSeconds,
} from '#domain/labs/lab-queue';
import { hasSlot, type LabStatus, runningStatuses, slotStatuses } from '#domain/labs/lab-status';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Env } from '#env';
import { type BootServices, bootLab } from './boot-lab.ts';
import { discardPooled } from './claim-pooled-lab.ts';
import { endLab } from './end-lab.ts';

export type QueueServices = BootServices & {
  env: Pick<Env, 'LAB_MEMORY_MIB' | 'LAB_LIFETIME_MINUTES'>;
};

/** How many labs fit on this machine, as configured or as read from it. */
export async function capacityOf(services: {
  runtime: Pick<LabRuntime, 'machine'>;
  env: Pick<Env, 'LAB_MEMORY_MIB'>;
}): Promise<LabCapacity> {
  return labCapacity(services.env.LAB_MEMORY_MIB, await services.runtime.machine());
}

/**
 * An advisory lock shared by all servers of a database; held for milliseconds while slots are given
 * out.
 */
const queueLock = 7_203_115;

/** Runs work that checks for a free slot and takes it, while nobody else can. */
export function withQueueLock<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${queueLock})`);
    return work(tx);
  });
}

const isQueued = eq(lab.status, 'queued');
/** By position, which was assigned under the lock. */
const inOrder = [asc(lab.queuePosition), asc(lab.createdAt)] as const;

/** How the slots are taken, and how much memory the queued labs need (MiB). */
export async function loadOf(tx: Transaction): Promise<LabLoad & { waiting: number[] }> {
  const rows = await tx
    .select({ status: lab.status, memoryMiB: lab.memoryMiB })
    .from(lab)
    .where(inArray(lab.status, runningStatuses))
    .orderBy(...inOrder);
  const holders = rows.filter(hasSlot);
  return {
    usedMiB: holders.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0),
    booting: holders.filter(({ status }) => status === 'starting').length,
    waiting: rows.filter((row) => !hasSlot(row)).map(({ memoryMiB }) => memoryMiB),
  };
}

/**
 * Whether a lab may have a slot now. If it has to boot, nobody may be waiting; if it comes from the
 * pool without booting, there must be memory for it and for everyone who waits. A learner who ends
 * a lab for it already has a slot, and does not go to the end of the queue.
 */
export async function mayHaveSlot(
  tx: Transaction,
  capacity: LabCapacity,
  lab: {
    memoryMiB: number;
    isPooled: boolean;
    /** The lab that was ended for this one. */
    before: { memoryMiB: number; status: LabStatus } | undefined;
  },
): Promise<boolean> {
  const { memoryMiB, isPooled, before } = lab;
  const { waiting, ...load } = await loadOf(tx);
  const frees = before && hasSlot(before) ? before.memoryMiB : 0;
  if (memoryMiB <= frees && fits(memoryMiB, load.usedMiB, capacity)) return true;
  if (!isPooled) return waiting.length === 0 && mayBoot(memoryMiB, load, capacity);
  const ahead = waiting.reduce((sum, one) => sum + one, 0);
  return fits(memoryMiB, load.usedMiB + ahead, capacity);
}

/**
 * Removes those whose page is gone, gives free slots to those who wait, first come first served,
 * and updates everybody else's position. Returns the labs that boot now.
 */
export async function admitQueued(services: QueueServices): Promise<string[]> {
  const { db } = services;
  const [someone] = await db.select({ id: lab.id }).from(lab).where(isQueued).limit(1);
  if (!someone) return [];
  await endAbandoned(services);
  const capacity = await capacityOf(services);
  const admitted = await withQueueLock(db, async (tx) => {
    const load = await loadOf(tx);
    const rows = await tx
      .select()
      .from(lab)
      .where(isQueued)
      .orderBy(...inOrder);
    const ids: string[] = [];
    for (const { id, memoryMiB } of rows) {
      // The first one that has to wait lets nobody pass, however small.
      if (!mayBoot(memoryMiB, load, capacity)) break;
      ids.push(id);
      load.usedMiB += memoryMiB;
      load.booting += 1;
    }
    const boots = await admit(services, tx, ids);
    await rankQueue(tx, capacity);
    return boots;
  });
  if (admitted.length > 0) await makeRoom(services, capacity);
  for (const { labId, bootId } of admitted) void bootLab(services, { labId, bootId });
  return admitted.map(({ labId }) => labId);
}

async function admit({ env }: QueueServices, tx: Transaction, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .update(lab)
    .set({
      status: 'starting',
      phase: 'image',
      bootId: sql`gen_random_uuid()`,
      heartbeatAt: sql`now()`,
      admittedAt: sql`now()`,
      queuePosition: null,
      expectedAt: null,
      // Its lifetime starts now.
      expiresAt: sql`now() + make_interval(mins => ${env.LAB_LIFETIME_MINUTES})`,
      lastActiveAt: sql`now()`,
    })
    // A learner may leave the queue at this moment.
    .where(and(inArray(lab.id, ids), isQueued))
    .returning({ labId: lab.id, bootId: lab.bootId });
  // Rows of an update come back in no particular order.
  rows.sort((a, b) => ids.indexOf(a.labId) - ids.indexOf(b.labId));
  return rows.flatMap(({ labId, bootId }) => (bootId ? [{ labId, bootId }] : []));
}

/** Ends waiting labs whose page has not asked for a while. */
async function endAbandoned(services: QueueServices): Promise<void> {
  const rows = await services.db
    .select({ id: lab.id })
    .from(lab)
    .where(
      and(isQueued, sql`${lab.askedAt} < now() - make_interval(secs => ${queuePatienceSeconds})`),
    );
  for (const { id } of rows) {
    await endLab(services, {
      labId: id,
      reason: 'left',
      failure: 'You left the queue because the page was closed.',
    });
  }
}

/** The position of a lab that joins the queue now. Call it under the lock. */
export async function lastPosition(tx: Transaction): Promise<number> {
  return (await loadOf(tx)).waiting.length + 1;
}

/** Writes to each waiting lab its position, and when it may be ready. Within the lock. */
export async function rankQueue(tx: Transaction, capacity: LabCapacity): Promise<void> {
  const rows = await tx
    .select()
    .from(lab)
    .where(isQueued)
    .orderBy(...inOrder);
  if (rows.length === 0) return;
  const now = Date.now();
  const holders = await tx.select().from(lab).where(inArray(lab.status, slotStatuses));
  const waits = expectedWaits(
    {
      waiting: rows.map(({ memoryMiB }) => memoryMiB),
      holders: holders.map(({ memoryMiB, admittedAt, createdAt, expiresAt }) => ({
        memoryMiB,
        ageMs: now - (admittedAt ?? createdAt).getTime(),
        leftMs: Math.max(0, expiresAt.getTime() - now),
      })),
      lives: await latestLives(tx),
      bootMs: await usualBootMs(tx),
      booting: holders.filter(({ status }) => status === 'starting').length,
    },
    capacity,
  );
  for (const [no, { id, queuePosition, expectedAt }] of rows.entries()) {
    const expected = new Date(now + waits[no]!);
    const isSame =
      queuePosition === no + 1 &&
      expectedAt !== null &&
      Math.abs(expectedAt.getTime() - expected.getTime()) < 2_000;
    if (isSame) continue;
    await tx
      .update(lab)
      .set({ queuePosition: no + 1, expectedAt: expected })
      .where(and(eq(lab.id, id), isQueued));
  }
}

/** Times that the last labs held their slots (ms). */
async function latestLives(tx: Transaction): Promise<number[]> {
  const rows = await tx
    .select({ from: lab.admittedAt, to: lab.endedAt })
    .from(lab)
    .where(and(eq(lab.status, 'ended'), isNotNull(lab.readyAt), isNotNull(lab.admittedAt)))
    .orderBy(desc(lab.endedAt))
    .limit(60);
  return rows.map(({ from, to }) => to!.getTime() - from!.getTime());
}

const bootMsUnknown = 8_000;

/** The middle of the last boots, ms; what came out of the pool booted nothing. */
async function usualBootMs(tx: Transaction): Promise<number> {
  const rows = await tx
    .select({ from: lab.admittedAt, to: lab.readyAt })
    .from(lab)
    .where(and(isNotNull(lab.readyAt), lt(lab.admittedAt, lab.readyAt)))
    .orderBy(desc(lab.readyAt))
    .limit(15);
  const times = rows.map(({ from, to }) => to!.getTime() - from!.getTime()).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? bootMsUnknown;
}

/** Gives up pooled labs, the longest unwanted first, until learners' labs have their memory. */
export async function makeRoom(services: BootServices, capacity: LabCapacity): Promise<void> {
  const { db } = services;
  const { usedMiB } = await db.transaction(loadOf);
  const entries = await db.select().from(pooledLab).orderBy(asc(pooledLab.wantedAt));
  let over = entries.reduce((sum, { memoryMiB }) => sum + memoryMiB, usedMiB) - capacity.memoryMiB;
  const ids: string[] = [];
  for (const { id, status, memoryMiB } of entries) {
    if (over <= 0) break;
    // A boot of the pool makes way by itself, and a claimed one is a learner's.
    if (status === 'ready') ids.push(id);
    over -= memoryMiB;
  }
  await discardPooled(services, ids);
}

/** Notes that the page of a waiting lab is there; writes at most once in five seconds. */
export async function stayInQueue({ db }: { db: Database }, labId: string): Promise<void> {
  await db
    .update(lab)
    .set({ askedAt: sql`now()` })
    .where(and(eq(lab.id, labId), isQueued, sql`${lab.askedAt} < now() - interval '5 seconds'`));
}
