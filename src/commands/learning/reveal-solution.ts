import { sql } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { taskProgress } from '#db/schema/learning';
import type { CourseLibrary } from '#domain/ports/course-library';
import { taskView } from '#queries/learning/lesson-tasks';
import { findTask } from './find-task.ts';
import type { RevealOutcome } from './reveal-hint.ts';

/** Shows a task's solution permanently, after the learner's own attempt (see maySeeSolution). */
export async function revealSolution(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  input: { learnerId: string; courseId: string; lessonId: string; taskId: string; now?: Date },
): Promise<RevealOutcome> {
  const { now = new Date(), ...task } = input;
  if (!findTask(services.library, task)) return { ok: false, reason: 'task-not-found' };
  const { maySeeSolution } = await taskView(services, task);
  if (!maySeeSolution) return { ok: false, reason: 'solution-locked' };
  await services.db
    .insert(taskProgress)
    .values({ ...task, solutionShownAt: now })
    .onConflictDoUpdate({
      target: [
        taskProgress.learnerId,
        taskProgress.courseId,
        taskProgress.lessonId,
        taskProgress.taskId,
      ],
      set: {
        solutionShownAt: sql`coalesce(${taskProgress.solutionShownAt}, excluded.solution_shown_at)`,
      },
    });
  return { ok: true, task: await taskView(services, task) };
}
