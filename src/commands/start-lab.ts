import { randomInt, randomUUID } from 'node:crypto';
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { drawSeeds } from '#domain/draw-seeds';
import type { LabView } from '#domain/lab';
import type { LabDefinition } from '#domain/lab-definition';
import { nextStartAt, startLimit } from '#domain/lab-rules';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Env } from '#env';
import { viewOfLab } from '#queries/running-lab';
import { bootLab } from './boot-lab.ts';
import { endLab } from './end-lab.ts';
import { enrolLearner } from './enrol-learner.ts';

export type StartLabServices = {
  db: Database;
  library: CourseLibrary;
  runtime: LabRuntime;
  env: Pick<Env, 'LAB_LIFETIME_MINUTES'>;
};

export type StartLabOutcome =
  /** isNew is false when this lesson's lab was there already. */
  | { ok: true; lab: LabView; isNew: boolean }
  | { ok: false; reason: 'lesson-not-found' | 'lesson-has-no-lab' }
  /** The lab that is in the way; asking again with `replace` ends it. */
  | { ok: false; reason: 'lab-running-elsewhere'; lab: LabView; message: string }
  | { ok: false; reason: 'lab-limit-reached'; retryAfterSeconds: number; message: string }
  | { ok: false; reason: 'labs-unavailable'; message: string };

/** Gives the learner the lab of a lesson; boots it in the background and answers at once. */
export async function startLab(
  services: StartLabServices,
  input: {
    learnerId: string;
    courseId: string;
    lessonId: string;
    /** Ends the learner's lab of another lesson. */
    replace?: boolean;
    now?: Date;
  },
): Promise<StartLabOutcome> {
  const { learnerId, courseId, lessonId, now = new Date() } = input;
  const lesson = services.library.lesson(courseId, lessonId);
  if (!lesson) return { ok: false, reason: 'lesson-not-found' };
  const definition = lesson.lab ? services.library.lab(lesson.lab) : undefined;
  if (!definition) return { ok: false, reason: 'lesson-has-no-lab' };

  const running = await runningRow(services.db, learnerId);
  if (running && isOf(running, input)) return found(services, running);
  if (running && !input.replace) return elsewhere(services, running);

  const tooSoon = await limitReached(services.db, learnerId, now);
  if (tooSoon) return tooSoon;
  const available = await services.runtime.availability();
  if (!available.ok) return { ok: false, reason: 'labs-unavailable', message: available.message };
  if (running) await endLab(services, { labId: running.id, reason: 'replaced' });

  await enrolLearner(services, { learnerId, courseId });
  const bootId = randomUUID();
  const [row] = await services.db
    .insert(lab)
    .values({
      ...newLab(definition, services.env, now),
      learnerId,
      courseId,
      lessonId,
      bootId,
      engine: available.engine,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return lostRace(services, input);
  void bootLab(services, { labId: row.id, bootId });
  return { ok: true, lab: viewOfLab(services.library, row), isNew: true };
}

type Place = { courseId: string; lessonId: string };
type Row = typeof lab.$inferSelect;
type Needs = Pick<StartLabServices, 'db' | 'library'>;

function newLab(definition: LabDefinition, env: StartLabServices['env'], now: Date) {
  const integer = (least: number, most: number) => randomInt(least, most + 1);
  return {
    labName: definition.name,
    status: 'starting' as const,
    phase: 'queued' as const,
    seeds: drawSeeds(definition.seeds, { integer, uuid: randomUUID }),
    createdAt: now,
    lastActiveAt: now,
    expiresAt: new Date(now.getTime() + env.LAB_LIFETIME_MINUTES * 60_000),
  };
}

async function runningRow(db: Database, learnerId: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(lab)
    .where(and(eq(lab.learnerId, learnerId), inArray(lab.status, ['starting', 'ready'])));
  return row;
}

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
    message: `Your lab of “${title}” is still running. End it to start this one.`,
  };
}

/** Two windows, two servers: the unique index let one of them in, and it may be of this lesson. */
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
    message: 'Another window started and ended a lab at the same moment. Start it again.',
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
