import { sql } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { taskProgress } from '#db/schema/learning';

/** Keeps the outcome of a check, `{seed.x}` filled in; says nothing about passing (recordTaskPass does). */
export async function recordTaskCheck(
  { db }: { db: DatabaseOrTransaction },
  input: {
    learnerId: string;
    courseId: string;
    lessonId: string;
    taskId: string;
    conditions: { says: string; passed: boolean }[];
    now?: Date;
  },
): Promise<void> {
  const { conditions, now = new Date(), ...task } = input;
  const outcome = { lastConditions: conditions, lastCheckedAt: now };
  await db
    .insert(taskProgress)
    .values({ ...task, ...outcome, checks: 1 })
    .onConflictDoUpdate({
      target: [
        taskProgress.learnerId,
        taskProgress.courseId,
        taskProgress.lessonId,
        taskProgress.taskId,
      ],
      set: { ...outcome, checks: sql`${taskProgress.checks} + 1` },
    });
}
