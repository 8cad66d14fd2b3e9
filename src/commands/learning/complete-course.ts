import { and, eq, isNull } from 'drizzle-orm';
import { issueCertificate } from '#commands/record/issue-certificate';
import type { DatabaseOrTransaction } from '#db/client';
import { enrolment } from '#db/schema/learning';
import { invariant } from '#domain/invariant';
import { courseWork } from '#domain/learning/course-work';
import { courseProgress } from '#domain/learning/progress';
import { bestOf } from '#domain/learning/quiz-policy';
import type { CourseLibrary } from '#domain/ports/course-library';
import { courseStanding } from '#queries/learning/course-standing';

/**
 * Completes the course and issues its certificate if nothing is missing; returns null otherwise.
 * Call it inside the transaction that recorded the last piece of work, under lockEnrolment.
 */
export async function completeCourse(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<{ code: string } | null> {
  const { db, library } = services;
  const course = library.course(courseId);
  invariant(course, `course ${courseId} exists while it is worked on`);
  const standing = await courseStanding(services, { learnerId, courseId });
  const work = courseWork(library, course);
  const progress = courseProgress(work, standing.record);
  if (!progress.isComplete)
    return standing.certificateCode ? { code: standing.certificateCode } : null;
  await db
    .update(enrolment)
    .set({ completedAt: now })
    .where(
      and(
        eq(enrolment.learnerId, learnerId),
        eq(enrolment.courseId, courseId),
        isNull(enrolment.completedAt),
      ),
    );
  const quizIds = work.flatMap((entry) => (entry.quiz ? [entry.quiz.id] : []));
  const best = quizIds.map((id) => bestOf(standing.attempts.filter((row) => row.quizId === id)));
  return issueCertificate(services, {
    learnerId,
    course,
    tasksPassed: progress.tasksPassed,
    quizzesPassed: progress.quizzesPassed,
    quizPercent: percentOf(best),
    now,
  });
}

/** Best scores over their maxima, rounded down; 100 for a course without quizzes. */
function percentOf(best: ({ score: number; max: number } | null)[]): number {
  const max = best.reduce((sum, entry) => sum + (entry?.max ?? 0), 0);
  const score = best.reduce((sum, entry) => sum + (entry?.score ?? 0), 0);
  return max === 0 ? 100 : Math.floor((100 * score) / max + 1e-6);
}
