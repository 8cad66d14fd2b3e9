import type { DatabaseOrTransaction } from '#db/client';
import type { TerminalName } from '#domain/labs/lab-definition';
import { workspaces } from '#domain/labs/workspace';
import type { Lesson } from '#domain/learning/course';
import { courseWork, type LessonWork, lessonPoints } from '#domain/learning/course-work';
import { type LessonState, lessonState, nothingDone, taskState } from '#domain/learning/progress';
import type { QuizSummary } from '#domain/learning/quiz-paper';
import type { TaskState, TaskView } from '#domain/learning/task-view';
import type { CourseLibrary } from '#domain/ports/course-library';
import { lessonEarned } from '#domain/record/points';
import { type CourseStanding, courseStanding, learnerTotal } from './course-standing.ts';
import { lessonTasks } from './lesson-tasks.ts';
import { quizSummary } from './quiz-summary.ts';

/** A lesson's page around its prose. */
export type LessonPage = {
  course: { id: string; title: string; minutes: number };
  outline: OutlineEntry[];
  lesson: Lesson;
  tasks: TaskView[];
  quiz: QuizSummary | null;
  lab: LessonLab | null;
  previous: { lessonId: string; title: string } | null;
  next: { lessonId: string; title: string } | null;
  /** Of this lesson; learnerTotal is over all courses. */
  points: { earned: number; possible: number; learnerTotal: number };
  certificate: { code: string } | null;
  isEnrolled: boolean;
};

export type LessonLab = {
  name: string;
  title: string;
  terminals: TerminalName[];
  /** The language of the workspace beside the node, as learners call it; null if there is none. */
  workspace: string | null;
};

export type OutlineEntry = {
  id: string;
  number: number;
  title: string;
  minutes: number;
  state: LessonState;
  /** Whether this is the lesson of the page. */
  here: boolean;
  tasks: { id: string; title: string; state: TaskState }[];
  quiz: { questions: number; passed: boolean } | null;
};

/** Null if there is no such lesson. `learnerId` is null for a visitor, who sees everything open. */
export async function lessonPage(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  input: { courseId: string; lessonId: string; learnerId: string | null; now?: Date },
): Promise<LessonPage | null> {
  const { library } = services;
  const { courseId, lessonId, learnerId, now = new Date() } = input;
  const course = library.course(courseId);
  const lesson = course && library.lesson(courseId, lessonId);
  if (!course || !lesson) return null;
  const standing = learnerId ? await courseStanding(services, { learnerId, courseId }) : null;
  const work = courseWork(library, course);
  const here = work.findIndex((entry) => entry.lesson.id === lessonId);
  return {
    course: { id: course.id, title: course.title, minutes: minutesOf(work) },
    outline: courseOutline(work, standing, lessonId),
    lesson,
    tasks: lessonTasks(library, { courseId, lessonId }, standing),
    quiz: quizSummary(library, { courseId, lessonId }, standing, now),
    lab: labOf(library, lesson),
    previous: neighbour(work[here - 1]),
    next: neighbour(work[here + 1]),
    points: {
      earned: standing ? lessonEarned(standing.awards, lessonId, library.moves()) : 0,
      possible: lessonPoints(work[here]!),
      learnerTotal: learnerId ? await learnerTotal(services, learnerId) : 0,
    },
    certificate: standing?.certificateCode ? { code: standing.certificateCode } : null,
    isEnrolled: standing?.enrolment != null,
  };
}

/** The part of a lesson's page that the learner's work changes. */
export async function lessonProgress(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  input: { courseId: string; lessonId: string; learnerId: string },
) {
  const page = await lessonPage(services, input);
  if (!page) return { ok: false as const, reason: 'lesson-not-found' as const };
  const { outline, tasks, quiz, points, certificate } = page;
  return { ok: true as const, outline, tasks, quiz, points, certificate };
}

/** The lessons of a course with the learner's progress. */
export function courseOutline(
  work: LessonWork[],
  standing: CourseStanding | null,
  hereId: string | null,
): OutlineEntry[] {
  const record = standing?.record ?? nothingDone;
  return work.map((entry) => {
    const { id, number, title, minutes } = entry.lesson;
    const { quiz } = entry;
    return {
      id,
      number,
      title,
      minutes,
      state: lessonState(work, entry, record),
      here: id === hereId,
      tasks: entry.tasks.map((task) => ({
        id: task.id,
        title: task.title,
        state: taskState(record, id, task.id),
      })),
      quiz: quiz && { questions: quiz.questions, passed: record.passedQuizzes.has(quiz.id) },
    };
  });
}

export function minutesOf(work: LessonWork[]): number {
  return work.reduce((sum, entry) => sum + entry.lesson.minutes, 0);
}

function labOf(library: CourseLibrary, lesson: Lesson): LessonPage['lab'] {
  const lab = lesson.lab ? library.lab(lesson.lab) : undefined;
  if (!lab) return null;
  const { name, title, terminals, workspace } = lab;
  return {
    name,
    title,
    terminals,
    workspace: workspace ? workspaces[workspace].displayName : null,
  };
}

function neighbour(work: LessonWork | undefined): { lessonId: string; title: string } | null {
  return work ? { lessonId: work.lesson.id, title: work.lesson.title } : null;
}
