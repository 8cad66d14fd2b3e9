import { and, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { enrolment, lessonVisit } from '#db/schema/learning';

/**
 * Remembers the lesson, for labs to be kept ready and for "Continue"; a learner who only looks around is not
 * enrolled by it.
 */
export async function recordLessonVisit(
  { db }: { db: DatabaseOrTransaction },
  input: { learnerId: string; courseId: string; lessonId: string; now?: Date },
): Promise<void> {
  const { learnerId, courseId, lessonId, now = new Date() } = input;
  await db
    .insert(lessonVisit)
    .values({ learnerId, courseId, lessonId, visitedAt: now })
    .onConflictDoUpdate({
      target: lessonVisit.learnerId,
      set: { courseId, lessonId, visitedAt: now },
    });
  await db
    .update(enrolment)
    .set({ lastLessonId: lessonId, lastOpenedAt: now })
    .where(and(eq(enrolment.learnerId, learnerId), eq(enrolment.courseId, courseId)));
}
