import { and, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { enrolment } from '#db/schema/learning';
import type { CourseLibrary } from '#domain/ports/course-library';

export type EnrolOutcome =
  | { ok: true; newlyEnrolled: boolean }
  | { ok: false; reason: 'course-not-found' };

/** Enrols a learner in a course; repeating it changes nothing. */
export async function enrolLearner(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<EnrolOutcome> {
  if (!services.library.course(courseId)) return { ok: false, reason: 'course-not-found' };
  const rows = await services.db
    .insert(enrolment)
    .values({ learnerId, courseId })
    .onConflictDoNothing()
    .returning({ courseId: enrolment.courseId });
  return { ok: true, newlyEnrolled: rows.length > 0 };
}

/**
 * Enrols if needed and locks the enrolment until the transaction ends. Anything that changes what a
 * learner has passed takes this lock first: otherwise two simultaneous last pieces of work would
 * each miss the other, and neither would complete the course.
 */
export async function lockEnrolment(
  tx: DatabaseOrTransaction,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<void> {
  await tx.insert(enrolment).values({ learnerId, courseId }).onConflictDoNothing();
  await tx
    .select({ courseId: enrolment.courseId })
    .from(enrolment)
    .where(and(eq(enrolment.learnerId, learnerId), eq(enrolment.courseId, courseId)))
    .for('update');
}
