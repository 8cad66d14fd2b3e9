import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { enrolLearner } from '#commands/learning/enrol-learner';
import type { Database, Transaction } from '#db/client';
import { lab } from '#db/schema/labs';
import type { EngineName } from '#domain/engines/engines';
import { invariant } from '#domain/invariant';
import { drawSeeds, type Seeds } from '#domain/labs/draw-seeds';
import type { LabView } from '#domain/labs/lab';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { labMemoryMiB } from '#domain/labs/lab-fingerprint';
import type { LabCapacity } from '#domain/labs/lab-queue';
import { nextStartAt, startLimit } from '#domain/labs/lab-rules';
import { runningStatuses } from '#domain/labs/lab-status';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Env } from '#env';
import { logError } from '#log';
import { viewOfLab } from '#queries/labs/running-lab';
import { bootLab, setupPhase } from './boot-lab.ts';
import { type ClaimedLab, claimPooledLab, returnPooled, takeOut } from './claim-pooled-lab.ts';
import { endLabRow, removeQuietly } from './end-lab.ts';
import {
  capacityOf,
  lastPosition,
  makeRoom,
  mayHaveSlot,
  rankQueue,
  withQueueLock,
} from './lab-queue.ts';
import { poolItemsOf } from './pool-items.ts';

export type StartLabServices = {
  db: Database;
  library: CourseLibrary;
  runtime: LabRuntime;
  env: Pick<Env, 'LAB_LIFETIME_MINUTES' | 'LAB_MEMORY_MIB'>;
};

export type StartLabOutcome =
  /** isNew is false if this lesson's lab was already there. */
  | { ok: true; lab: LabView; isNew: boolean }
  | { ok: false; reason: 'lesson-not-found' | 'lesson-has-no-lab' }
  /** The lab that is in the way; asking again with `replace` ends it. */
  | { ok: false; reason: 'lab-running-elsewhere'; lab: LabView; message: string }
  | { ok: false; reason: 'lab-limit-reached'; retryAfterSeconds: number; message: string }
  | { ok: false; reason: 'labs-unavailable'; message: string };

/**
 * Gives the learner the lab of a lesson: at once from the pool, booted in the background while the
 * page shows its progress, or queued.
 */
export async function startLab(
  services: StartLabServices,
  input: {
    learnerId: string;
    courseId: string;
    lessonId: string;
    /** Ends the learner's lab of another lesson. */
    replace?: boolean;
    /**
     * The learner's lab of this lesson to be replaced; if another one is already running, that one
     * is returned.
     */
    resets?: string;
    now?: Date;
  },
): Promise<StartLabOutcome> {
  const { learnerId, courseId, lessonId, now = new Date() } = input;
  const lesson = services.library.lesson(courseId, lessonId);
  if (!lesson) return { ok: false, reason: 'lesson-not-found' };
  const definition = lesson.lab ? services.library.lab(lesson.lab) : undefined;
  if (!definition) return { ok: false, reason: 'lesson-has-no-lab' };

  const running = await runningRow(services.db, learnerId);
  const isReset = running !== undefined && running.id === input.resets;
  if (running && isOf(running, input) && !isReset) return found(services, running);
  if (running && !isOf(running, input) && !input.replace) return elsewhere(services, running);

  const [tooSoon, available] = await Promise.all([
    limitReached(services.db, learnerId, now),
    services.runtime.availability(),
  ]);
  if (tooSoon) return tooSoon;
  if (!available.ok) return { ok: false, reason: 'labs-unavailable', message: available.message };
  const { engine } = available;
  const [claimed, capacity] = await Promise.all([
    claimFor(services, definition, engine),
    capacityOf(services),
    enrolLearner(services, { learnerId, courseId }),
  ]);
  const values = {
    ...{ learnerId, courseId, lessonId, labName: definition.name, engine },
    ...lifetimeOf(services.env, now),
    seeds: seedsOf(definition),
    memoryMiB: labMemoryMiB(definition),
  };
  const row = await insertLab(services.db, values, { claimed, before: running }, (tx, isPooled) =>
    mayHaveSlot(tx, capacity, { memoryMiB: values.memoryMiB, isPooled, before: running }),
  );
  if (row && running) void removeQuietly(services.runtime, running.id);
  const isPooled = row !== undefined && row.id === claimed?.id;
  if (claimed && !isPooled) void returnPooled(services, claimed);
  if (!row) return lostRace(services, input);
  if (row.status === 'queued') return queued(services, row.id, capacity);
  if (!row.bootId) return { ok: true, lab: viewOfLab(services.library, row), isNew: true };
  // Needed for everything but a whole pooled lab, which takes no additional memory.
  await makeRoom(services, capacity);
  const node = isPooled ? claimed?.handle : undefined;
  const booted = bootLab(services, { labId: row.id, bootId: row.bootId, node });
  const latest = node && (await settledSoon(services.db, row.id, booted));
  return { ok: true, lab: viewOfLab(services.library, latest ?? row), isNew: true };
}

/** The answer with the position in the queue, which the row has once all are ranked. */
async function queued(
  { db, library }: Needs,
  labId: string,
  capacity: LabCapacity,
): Promise<StartLabOutcome> {
  const row = await withQueueLock(db, async (tx) => {
    await rankQueue(tx, capacity);
    const [ranked] = await tx.select().from(lab).where(eq(lab.id, labId));
    return ranked;
  });
  invariant(row, `lab ${labId} has a row`);
  return { ok: true, lab: viewOfLab(library, row), isNew: true };
}

type Place = { courseId: string; lessonId: string };
type Row = typeof lab.$inferSelect;
type Needs = Pick<StartLabServices, 'db' | 'library'>;

function seedsOf({ seeds }: LabDefinition): Seeds {
  const integer = (least: number, most: number) => randomInt(least, most + 1);
  return drawSeeds(seeds, { integer, uuid: randomUUID });
}

function lifetimeOf(env: StartLabServices['env'], now: Date) {
  return {
    createdAt: now,
    lastActiveAt: now,
    expiresAt: new Date(now.getTime() + env.LAB_LIFETIME_MINUTES * 60_000),
  };
}

/**
 * The whole lab from the pool, or else a node; null if it has neither. A fault of the pool never
 * reaches the learner.
 */
async function claimFor(
  services: StartLabServices,
  definition: LabDefinition,
  engine: EngineName,
): Promise<ClaimedLab | null> {
  try {
    const items = await poolItemsOf(services, definition, engine);
    return await claimPooledLab(services, [items.lab.fingerprint, items.node.fingerprint]);
  } catch (error) {
    logError('Asking the pool', error, { lab: definition.name });
    return null;
  }
}

type NewLab = Omit<typeof lab.$inferInsert, 'id' | 'status' | 'phase' | 'handle' | 'bootId'> & {
  memoryMiB: number;
};

/**
 * Inserts the learner's row, with what was claimed if that is still ours, and ends the previous lab
 * in the same step; undefined if the learner has another lab by now. A row with a boot id has to be
 * booted.
 */
async function insertLab(
  db: Database,
  values: NewLab,
  { claimed, before }: { claimed: ClaimedLab | null; before: Row | undefined },
  mayHaveSlot: (tx: Transaction, isPooled: boolean) => Promise<boolean>,
): Promise<Row | undefined> {
  const admittedAt = new Date();
  const whole = { status: 'ready', admittedAt, readyAt: admittedAt } as const;
  const boot = { status: 'starting', phase: 'image', bootId: randomUUID(), admittedAt } as const;
  return withQueueLock(db, async (tx) => {
    const insert = async (row: Omit<typeof lab.$inferInsert, keyof NewLab> & Partial<NewLab>) => {
      const inserted = await tx
        .insert(lab)
        .values({ ...values, ...row })
        .onConflictDoNothing()
        .returning();
      return inserted[0];
    };
    if (before) await endLabRow({ db: tx }, { labId: before.id, reason: 'replaced' });
    const [other] = await tx.select({ id: lab.id }).from(lab).where(runs(values.learnerId));
    if (other) return undefined;
    const fromPool = claimed && (await mayHaveSlot(tx, true));
    if (fromPool && (await takeOut(tx, claimed))) {
      const { id, handle, seeds, isWhole } = claimed;
      return isWhole
        ? insert({ ...whole, id, handle, seeds })
        : insert({ ...boot, ...setupPhase, id });
    }
    if (await mayHaveSlot(tx, false)) return insert(boot);
    const queuePosition = await lastPosition(tx);
    return insert({ status: 'queued', queuePosition, expiresAt: waitsUntil() });
  });
}

/** A lab's lifetime starts when it gets its slot; nobody waits longer than a day for one. */
const waitsUntil = () => new Date(Date.now() + 24 * 3_600_000);

/**
 * How long the answer to a start on a pooled node waits for its set-up (ms), to save the page a
 * request.
 */
const patienceMs = 1_500;

async function settledSoon(
  db: Database,
  labId: string,
  booted: Promise<void>,
): Promise<Row | undefined> {
  const patience = new AbortController();
  await Promise.race([
    booted,
    pause(patienceMs, undefined, { signal: patience.signal, ref: false }),
  ]);
  patience.abort();
  const [row] = await db.select().from(lab).where(eq(lab.id, labId));
  return row;
}

async function runningRow(db: Database, learnerId: string): Promise<Row | undefined> {
  const [row] = await db.select().from(lab).where(runs(learnerId));
  return row;
}

const runs = (learnerId: string) =>
  and(eq(lab.learnerId, learnerId), inArray(lab.status, runningStatuses));

const isOf = (row: Row, { courseId, lessonId }: Place) =>
  row.courseId === courseId && row.lessonId === lessonId;

function found({ library }: Needs, row: Row): StartLabOutcome {
  return { ok: true, lab: viewOfLab(library, row), isNew: false };
}

function elsewhere({ library }: Needs, row: Row): StartLabOutcome {
  const title = library.lesson(row.courseId, row.lessonId)?.title ?? 'another lesson';
  return {
    ok: false,
    reason: 'lab-running-elsewhere',
    lab: viewOfLab(library, row),
    message: `The lab of “${title}” is still running. End it to start this one.`,
  };
}

/**
 * Two windows or two servers: the unique index let one of them in, and it may be for this lesson.
 */
async function lostRace(
  services: Needs,
  input: Place & { learnerId: string },
): Promise<StartLabOutcome> {
  const row = await runningRow(services.db, input.learnerId);
  if (row) return isOf(row, input) ? found(services, row) : elsewhere(services, row);
  return {
    ok: false,
    reason: 'lab-limit-reached',
    retryAfterSeconds: 1,
    message: 'Another window started or ended a lab at the same moment. Start it again.',
  };
}

async function limitReached(
  db: Database,
  learnerId: string,
  now: Date,
): Promise<StartLabOutcome | null> {
  const since = new Date(now.getTime() - startLimit.minutes * 60_000);
  const rows = await db
    .select({ createdAt: lab.createdAt })
    .from(lab)
    .where(and(eq(lab.learnerId, learnerId), gt(lab.createdAt, since)));
  const next = nextStartAt(rows.map(({ createdAt }) => createdAt));
  if (!next) return null;
  const seconds = Math.max(1, Math.ceil((next.getTime() - now.getTime()) / 1000));
  const wait = seconds < 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`;
  return {
    ok: false,
    reason: 'lab-limit-reached',
    retryAfterSeconds: seconds,
    message: `You have started ${startLimit.starts} labs within ${startLimit.minutes} minutes. The next one can start in ${wait}.`,
  };
}
