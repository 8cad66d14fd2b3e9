import { eq } from 'drizzle-orm';
import { openQuizAttempt } from '#commands/learning/open-quiz-attempt';
import { recordTaskPass } from '#commands/learning/record-task-pass';
import { submitQuiz } from '#commands/learning/submit-quiz';
import { learner } from '#db/schema/accounts';
import { quizAttempt } from '#db/schema/learning';
import type { Course, Lesson } from '#domain/learning/course';
import { courseWork } from '#domain/learning/course-work';
import { drawPaper } from '#domain/learning/draw-paper';
import type { QuizAnswers } from '#domain/learning/quiz-paper';
import { typeOf } from '#question-types/types';
import type { Services } from '#services';

/** Learners after days of work, made by the commands that the pages call. */

/** A learner who cannot sign in: somebody else on the boards. */
export async function addLearner({ db }: Services, name: string): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  const [row] = await db
    .insert(learner)
    .values({ name, email, passwordHash: 'none' })
    .returning({ id: learner.id });
  return row!.id;
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
  const tasks = courseWork(services.library, course).flatMap(({ lesson, tasks }) =>
    tasks.map(({ id, points }) => ({ lessonId: lesson.id, taskId: id, points })),
  );
  let awarded = 0;
  for (const task of tasks.slice(0, count)) {
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
