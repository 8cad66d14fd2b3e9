import { eq } from 'drizzle-orm';
import { openQuizAttempt } from '#commands/learning/open-quiz-attempt';
import { recordTaskPass } from '#commands/learning/record-task-pass';
import { submitQuiz } from '#commands/learning/submit-quiz';
import { awardPoints } from '#commands/record/award-points';
import { learner } from '#db/schema/accounts';
import { quizAttempt } from '#db/schema/learning';
import type { Course, Lesson } from '#domain/learning/course';
import { courseWork } from '#domain/learning/course-work';
import { drawPaper } from '#domain/learning/draw-paper';
import type { QuizAnswers } from '#domain/learning/quiz-paper';
import { awardSource } from '#domain/record/points';
import { typeOf } from '#question-types/types';
import type { Services } from '#services';

/** Learners after days of work, made by the commands that the pages call. */

/** Learners who cannot sign in: the others on the boards. Returns their ids. */
export async function addLearners({ db }: Services, names: string[]): Promise<string[]> {
  const rows = names.map((name) => ({
    name,
    email: `${crypto.randomUUID()}@example.org`,
    passwordHash: 'none',
  }));
  const added = await db.insert(learner).values(rows).returning({ id: learner.id });
  return added.map(({ id }) => id);
}

/**
 * Gives a learner the points of a course's first `count` tasks in one award, for boards with many
 * learners whose own pages nobody opens: a single statement, where passing the tasks takes dozens.
 */
export async function awardTasks(
  services: Services,
  { learnerId, course, count }: { learnerId: string; course: Course; count: number },
): Promise<void> {
  const tasks = tasksOf(services, course).slice(0, count);
  const { lessonId, taskId } = tasks[0]!;
  await awardPoints(services, {
    learnerId,
    courseId: course.id,
    source: awardSource.task(course.id, lessonId, taskId),
    points: tasks.reduce((sum, { points }) => sum + points, 0),
    at: new Date(),
  });
}

/** Passes the first `count` tasks of a course, in order; returns the points earned. */
export async function passTasks(
  services: Services,
  {
    learnerId,
    course,
    count = Number.POSITIVE_INFINITY,
    now,
  }: { learnerId: string; course: Course; count?: number; now?: Date },
): Promise<number> {
  let awarded = 0;
  for (const task of tasksOf(services, course).slice(0, count)) {
    const outcome = await recordTaskPass(services, {
      learnerId,
      courseId: course.id,
      ...task,
      now,
    });
    awarded += outcome.pointsAwarded;
  }
  return awarded;
}

/** Takes a lesson's quiz with the correct answers. */
export async function passQuiz(
  services: Services,
  { learnerId, lesson, now }: { learnerId: string; lesson: Lesson; now?: Date },
): Promise<{ certificate: { code: string } | null }> {
  const where = { learnerId, courseId: lesson.courseId, lessonId: lesson.id, now };
  const opened = await openQuizAttempt(services, where);
  if (!opened.ok) throw new Error(`The quiz of ${lesson.id} did not open: ${opened.reason}`);
  const attemptId = opened.attempt.id;
  const [row] = await services.db.select().from(quizAttempt).where(eq(quizAttempt.id, attemptId));
  const { quiz } = services.library.quiz(lesson.courseId, lesson.id)!;
  const answers = Object.fromEntries(
    drawPaper(quiz, row!.seed).questions.map((drawn) => {
      const { id, type } = drawn.question;
      return [id, typeOf(type).rightAnswer(drawn)];
    }),
  ) satisfies QuizAnswers;
  const submitted = await submitQuiz(services, { learnerId, attemptId, answers, now });
  if (!submitted.ok || !submitted.passed) throw new Error(`The quiz of ${lesson.id} did not pass`);
  return submitted;
}

/** Does everything a course requires; returns the certificate's code. */
export async function completeCourse(
  services: Services,
  { learnerId, course, now }: { learnerId: string; course: Course; now?: Date },
): Promise<string> {
  await passTasks(services, { learnerId, course, now });
  let code: string | undefined;
  for (const lesson of course.lessons) {
    if (!lesson.quizId) continue;
    const { certificate } = await passQuiz(services, { learnerId, lesson, now });
    code = certificate?.code;
  }
  if (!code) throw new Error(`${course.id} did not complete`);
  return code;
}

/** A course's tasks in order, with the points that each is worth. */
function tasksOf({ library }: Services, course: Course) {
  return courseWork(library, course).flatMap(({ lesson, tasks }) =>
    tasks.map(({ id, points }) => ({ lessonId: lesson.id, taskId: id, points })),
  );
}
