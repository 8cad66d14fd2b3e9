import { and, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { enrolment } from '#db/schema/learning';

/** Remembers the lesson for "Continue"; a learner who only looks around is not enrolled by it. */
export async function recordLessonVisit(
  { db }: { db: DatabaseOrTransaction },
  input: { learnerId: string; courseId: string; lessonId: string; now?: Date },
): Promise<void> {
  const { learnerId, courseId, lessonId, now = new Date() } = input;
  await db
    .update(enrolment)
    .set({ lastLessonId: lessonId, lastOpenedAt: now })
    .where(and(eq(enrolment.learnerId, learnerId), eq(enrolment.courseId, courseId)));
}
