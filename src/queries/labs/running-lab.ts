import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { findEngine } from '#domain/engines/engines';
import type { LabView } from '#domain/labs/lab';
import { extensionRefusal } from '#domain/labs/lab-rules';
import { runningStatuses } from '#domain/labs/lab-status';
import type { CourseLibrary } from '#domain/ports/course-library';

type Needs = { db: Database; library: CourseLibrary };
export type LabRow = typeof lab.$inferSelect;

/** The learner's one lab that is not over, of any lesson. */
export async function runningLab(services: Needs, learnerId: string): Promise<LabView | null> {
  const [row] = await services.db
    .select()
    .from(lab)
    .where(and(eq(lab.learnerId, learnerId), inArray(lab.status, runningStatuses)));
  return row ? viewOfLab(services.library, row) : null;
}

/** The learner's last lab of a lesson in any state, so that its page can say why it is gone. */
export async function lastLab(
  services: Needs,
  input: { learnerId: string; courseId: string; lessonId: string },
): Promise<LabView | null> {
  const { learnerId, courseId, lessonId } = input;
  const [row] = await services.db
    .select()
    .from(lab)
    .where(
      and(eq(lab.learnerId, learnerId), eq(lab.courseId, courseId), eq(lab.lessonId, lessonId)),
    )
    .orderBy(desc(lab.createdAt))
    .limit(1);
  return row ? viewOfLab(services.library, row) : null;
}

/** A lab of the learner in any state; null if it is not theirs. */
export async function labView(
  services: Needs,
  { learnerId, labId }: { learnerId: string; labId: string },
): Promise<LabView | null> {
  const [row] = await services.db
    .select()
    .from(lab)
    .where(and(eq(lab.id, labId), eq(lab.learnerId, learnerId)));
  return row ? viewOfLab(services.library, row) : null;
}

export function viewOfLab(library: CourseLibrary, row: LabRow, now = new Date()): LabView {
  return {
    id: row.id,
    courseId: row.courseId,
    lessonId: row.lessonId,
    status: row.status,
    phase: row.phase,
    percent: row.percent,
    detail: row.detail,
    queue:
      row.queuePosition && row.expectedAt
        ? { position: row.queuePosition, expectedAt: row.expectedAt.toISOString() }
        : null,
    failure: row.failure,
    engine: findEngine(row.engine)?.name ?? null,
    terminals: library.lab(row.labName)?.terminals ?? ['node'],
    seeds: row.seeds,
    createdAt: row.createdAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    mayExtend: extensionRefusal(row, now) === null,
    endReason: row.endReason,
  };
}
