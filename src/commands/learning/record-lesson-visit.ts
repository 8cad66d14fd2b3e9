import { and, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { enrolment, lessonVisit } from '#db/schema/learning';

/** Remembers the lesson, for the pool and for "Continue"; browsing does not enrol a learner. */
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
