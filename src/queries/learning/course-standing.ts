import { type AnyColumn, and, eq, isNull } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { certificate } from '#db/schema/certificates';
import { enrolment, quizAttempt, taskPass, taskProgress } from '#db/schema/learning';
import { boardTotal, pointsLedger } from '#db/schema/points';
import type { CourseRecord } from '#domain/learning/progress';
import type { Award } from '#domain/record/points';

export type AttemptRow = typeof quizAttempt.$inferSelect;
export type TaskProgressRow = typeof taskProgress.$inferSelect;

/** Everything that Postgres knows about one learner in one course. */
export type CourseStanding = {
  record: CourseRecord;
  enrolment: typeof enrolment.$inferSelect | null;
  /** By `<lesson>/<task>`. */
  progress: Map<string, TaskProgressRow>;
  /** In order of their numbers. */
  attempts: AttemptRow[];
  awards: Award[];
  /** Certificate code, when one was issued and not revoked. */
  certificateCode: string | null;
};

/** Reads a standing in six small queries, each served by a primary key or a unique index. */
export async function courseStanding(
  { db }: { db: DatabaseOrTransaction },
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<CourseStanding> {
  const own = <T extends { learnerId: AnyColumn; courseId: AnyColumn }>(table: T) =>
    and(eq(table.learnerId, learnerId), eq(table.courseId, courseId));
  const [enrolments, passes, progress, attempts, awards, certificates] = await Promise.all([
    db.select().from(enrolment).where(own(enrolment)),
    db.select().from(taskPass).where(own(taskPass)),
    db.select().from(taskProgress).where(own(taskProgress)),
    db.select().from(quizAttempt).where(own(quizAttempt)).orderBy(quizAttempt.attemptNo),
    db
      .select({ id: pointsLedger.id, source: pointsLedger.source, points: pointsLedger.points })
      .from(pointsLedger)
      .where(own(pointsLedger)),
    db
      .select({ code: certificate.code })
      .from(certificate)
      .where(and(own(certificate), isNull(certificate.revokedAt))),
  ]);
  const attempted = progress.filter((row) => row.checks > 0);
  return {
    record: {
      passedTasks: new Set(passes.map(taskName)),
      attemptedTasks: new Set(attempted.map(taskName)),
      passedQuizzes: new Set(attempts.filter((row) => row.passed).map((row) => row.quizId)),
      attemptedQuizzes: new Set(attempts.map((row) => row.quizId)),
      lastLessonId: enrolments[0]?.lastLessonId ?? null,
    },
    enrolment: enrolments[0] ?? null,
    progress: new Map(progress.map((row) => [taskName(row), row])),
    attempts,
    awards,
    certificateCode: certificates[0]?.code ?? null,
  };
}

/** A learner's attempts at one quiz, in order. */
export async function quizAttempts(
  { db }: { db: DatabaseOrTransaction },
  { learnerId, courseId, quizId }: { learnerId: string; courseId: string; quizId: string },
): Promise<AttemptRow[]> {
  return db
    .select()
    .from(quizAttempt)
    .where(
      and(
        eq(quizAttempt.learnerId, learnerId),
        eq(quizAttempt.courseId, courseId),
        eq(quizAttempt.quizId, quizId),
      ),
    )
    .orderBy(quizAttempt.attemptNo);
}

/** The learner's points over all courses. */
export async function learnerTotal(
  { db }: { db: DatabaseOrTransaction },
  learnerId: string,
): Promise<number> {
  const [row] = await db
    .select({ total: boardTotal.total })
    .from(boardTotal)
    .where(and(eq(boardTotal.boardId, 'all'), eq(boardTotal.learnerId, learnerId)));
  return row?.total ?? 0;
}

function taskName(row: { lessonId: string; taskId: string }): string {
  return `${row.lessonId}/${row.taskId}`;
}
