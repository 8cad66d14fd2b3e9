import type { DatabaseOrTransaction } from '#db/client';
import { invariant } from '#domain/invariant';
import type { LabDefinition, SolutionStep } from '#domain/labs/lab-definition';
import { taskState } from '#domain/learning/progress';
import { maySeeSolution, type SolutionPart, type TaskView } from '#domain/learning/task-view';
import type { CourseLibrary } from '#domain/ports/course-library';
import { type CourseStanding, courseStanding } from './course-standing.ts';

type Needs = { db: DatabaseOrTransaction; library: CourseLibrary };
type Place = { courseId: string; lessonId: string };

/** One task as its learner sees it now; throws when the lesson has no such task. */
export async function taskView(
  services: Needs,
  { learnerId, courseId, lessonId, taskId }: Place & { learnerId: string; taskId: string },
): Promise<TaskView> {
  const standing = await courseStanding(services, { learnerId, courseId });
  const tasks = lessonTasks(services.library, { courseId, lessonId }, standing);
  const task = tasks.find((entry) => entry.id === taskId);
  invariant(task, `${courseId}/${lessonId} has a task ${taskId}`);
  return task;
}

/** The tasks of a lesson's lab in order; `standing` is null for a visitor who is not signed in. */
export function lessonTasks(
  library: CourseLibrary,
  { courseId, lessonId }: Place,
  standing: CourseStanding | null,
): TaskView[] {
  const labName = library.lesson(courseId, lessonId)?.lab;
  const lab = labName ? library.lab(labName) : undefined;
  return lab?.tasks.map((task) => viewOf(lab, task, lessonId, standing)) ?? [];
}

function viewOf(
  lab: LabDefinition,
  task: LabDefinition['tasks'][number],
  lessonId: string,
  standing: CourseStanding | null,
): TaskView {
  const stateOf = (id: string) => (standing ? taskState(standing.record, lessonId, id) : 'open');
  const progress = standing?.progress.get(`${lessonId}/${task.id}`);
  const state = stateOf(task.id);
  return {
    id: task.id,
    title: task.title,
    points: task.points,
    state,
    conditions: progress?.lastConditions ?? null,
    hints: task.hints.slice(0, progress?.hintsShown ?? 0),
    hintsTotal: task.hints.length,
    maySeeSolution: maySeeSolution({ checks: progress?.checks ?? 0, passed: state === 'passed' }),
    solution: progress?.solutionShownAt ? task.solution.map(partOf) : null,
    needs: task.needs.map((id) => ({
      id,
      title: lab.tasks.find((entry) => entry.id === id)?.title ?? id,
      passed: stateOf(id) === 'passed',
    })),
  };
}

function partOf(step: SolutionStep, _: number, { length }: SolutionStep[]): SolutionPart {
  if (step.kind === 'copy') return { title: `~/${step.to}`, text: step.text };
  const place = { node: 'On the node', workspace: 'In the workspace' }[step.in];
  const isAlone = length === 1 && step.in === 'node';
  return { title: isAlone ? null : place, text: step.script.text };
}
