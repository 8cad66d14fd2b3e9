import type { LessonWork } from './course-work.ts';
import type { TaskState } from './task-view.ts';

/** What a learner has done in one course. Tasks are named `<lesson>/<task>`. */
export type CourseRecord = {
  passedTasks: ReadonlySet<string>;
  /** Checked at least once, passed or not. */
  attemptedTasks: ReadonlySet<string>;
  passedQuizzes: ReadonlySet<string>;
  /** Opened at least once. */
  attemptedQuizzes: ReadonlySet<string>;
  /** The lesson opened last; null before the first. */
  lastLessonId: string | null;
};

export const nothingDone: CourseRecord = {
  passedTasks: new Set(),
  attemptedTasks: new Set(),
  passedQuizzes: new Set(),
  attemptedQuizzes: new Set(),
  lastLessonId: null,
};

export type LessonState = 'done' | 'started' | 'open';

export function taskState(record: CourseRecord, lessonId: string, taskId: string): TaskState {
  const name = `${lessonId}/${taskId}`;
  if (record.passedTasks.has(name)) return 'passed';
  return record.attemptedTasks.has(name) ? 'attempted' : 'open';
}

/**
 * done: every task and the quiz are passed. A lesson that asks for nothing is done once the learner
 * has opened it or got past it, since reading leaves no other trace.
 */
export function lessonState(
  all: LessonWork[],
  work: LessonWork,
  record: CourseRecord,
): LessonState {
  const { lesson, tasks, quiz } = work;
  if (tasks.length === 0 && !quiz) return lesson.number <= reached(all, record) ? 'done' : 'open';
  if (isPassed(work, record)) return 'done';
  return isTouched(work, record) || record.lastLessonId === lesson.id ? 'started' : 'open';
}

/** Passed pieces of work over all of them. */
export function courseProgress(all: LessonWork[], record: CourseRecord) {
  const tasks = all.flatMap(({ lesson, tasks }) => tasks.map((task) => `${lesson.id}/${task.id}`));
  const quizzes = all.flatMap(({ quiz }) => (quiz ? [quiz.id] : []));
  const tasksPassed = tasks.filter((name) => record.passedTasks.has(name)).length;
  const quizzesPassed = quizzes.filter((id) => record.passedQuizzes.has(id)).length;
  const asked = tasks.length + quizzes.length;
  const passed = tasksPassed + quizzesPassed;
  return {
    tasks: tasks.length,
    tasksPassed,
    quizzes: quizzes.length,
    quizzesPassed,
    /** 0 to 100, rounded down: 100 means all of it. */
    percent: asked === 0 ? 0 : Math.floor((100 * passed) / asked),
    /** A course that asks for nothing is never complete: there is nothing to certify. */
    isComplete: asked > 0 && passed === asked,
  };
}

export type NextStep = {
  lessonId: string;
  number: number;
  lessonTitle: string;
  /** The first task that is not passed, else the quiz, else the reading. */
  does: { kind: 'task'; id: string; title: string } | { kind: 'quiz' } | { kind: 'read' };
};

/** What to do next: the first lesson in order with something left; null when nothing is. */
export function nextStep(all: LessonWork[], record: CourseRecord): NextStep | null {
  const work = all.find((entry) => lessonState(all, entry, record) !== 'done');
  if (!work) return null;
  const { lesson, tasks, quiz } = work;
  const task = tasks.find((entry) => !record.passedTasks.has(`${lesson.id}/${entry.id}`));
  const here = { lessonId: lesson.id, number: lesson.number, lessonTitle: lesson.title };
  if (task) return { ...here, does: { kind: 'task', id: task.id, title: task.title } };
  return { ...here, does: { kind: quiz ? 'quiz' : 'read' } };
}

function isPassed({ lesson, tasks, quiz }: LessonWork, record: CourseRecord): boolean {
  return (
    tasks.every((task) => record.passedTasks.has(`${lesson.id}/${task.id}`)) &&
    (!quiz || record.passedQuizzes.has(quiz.id))
  );
}

function isTouched({ lesson, tasks, quiz }: LessonWork, record: CourseRecord): boolean {
  return (
    tasks.some((task) => taskState(record, lesson.id, task.id) !== 'open') ||
    (quiz !== null && record.attemptedQuizzes.has(quiz.id))
  );
}

/** Number of the last lesson that the learner has opened or worked on; 0 for none. */
function reached(all: LessonWork[], record: CourseRecord): number {
  return all.reduce((furthest, work) => {
    const isHere = work.lesson.id === record.lastLessonId || isTouched(work, record);
    return isHere ? Math.max(furthest, work.lesson.number) : furthest;
  }, 0);
}
