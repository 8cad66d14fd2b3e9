import { sql } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { taskProgress } from '#db/schema/learning';
import type { TaskView } from '#domain/learning/task-view';
import type { CourseLibrary } from '#domain/ports/course-library';
import { taskView } from '#queries/learning/lesson-tasks';
import { enrolLearner } from './enrol-learner.ts';
import { findTask } from './find-task.ts';

export type RevealOutcome =
  | { ok: true; task: TaskView }
  | { ok: false; reason: 'task-not-found' | 'solution-locked' };

/**
 * Reveals the next hint of a task; does nothing once all are shown. `shown` is how many the page
 * shows, so that a click sent twice reveals one hint, not two.
 */
export async function revealHint(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  input: { learnerId: string; courseId: string; lessonId: string; taskId: string; shown?: number },
): Promise<RevealOutcome> {
  const { shown, ...task } = input;
  const definition = findTask(services.library, task);
  if (!definition) return { ok: false, reason: 'task-not-found' };
  await enrolLearner(services, task);
  const total = definition.hints.length;
  const next =
    shown === undefined
      ? sql`least(${taskProgress.hintsShown} + 1, ${total}::int)`
      : sql`greatest(${taskProgress.hintsShown}, least(${taskProgress.hintsShown} + 1, ${shown + 1}::int, ${total}::int))`;
  await services.db
    .insert(taskProgress)
    .values({ ...task, hintsShown: 1 })
    .onConflictDoUpdate({
      target: [
        taskProgress.learnerId,
        taskProgress.courseId,
        taskProgress.lessonId,
        taskProgress.taskId,
      ],
      set: { hintsShown: next },
    });
  return { ok: true, task: await taskView(services, task) };
}
