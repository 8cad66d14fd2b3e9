import { eq } from 'drizzle-orm';
import { openQuizAttempt } from '#commands/learning/open-quiz-attempt';
import { submitQuiz } from '#commands/learning/submit-quiz';
import type { Database } from '#db/client';
import { quizAttempt } from '#db/schema/learning';
import { drawPaper } from '#domain/learning/draw-paper';
import type { QuizAnswers } from '#domain/learning/quiz-paper';
import { quizLibrary, tideQuiz } from '#domain/testing/quiz-library';
import { typeOf } from '#question-types/types';
import { testLearner } from '../../../db/testing/test-learner.ts';

export const noon = new Date('2026-11-23T12:00:00Z');
export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** No course is completed here, so a request for a picture would be a bug. */
const certificatePainter = {
  paint: () => Promise.reject(new Error('no certificate is due')),
};

/** A learner about to take the quiz of `tides`, with its policy as an author writes it. */
export async function quizJourney(db: Database, policy: Record<string, unknown> = {}) {
  const services = { db, library: quizLibrary(policy), certificatePainter };
  const learnerId = await testLearner(db);
  const place = { learnerId, courseId: 'tides', lessonId: 'high-water' };
  const open = async (now = noon) => {
    const opened = await openQuizAttempt(services, { ...place, now });
    if (!opened.ok) throw new Error(opened.reason);
    return opened;
  };
  const submit = (attemptId: string, answers: QuizAnswers, now = noon) =>
    submitQuiz(services, { learnerId, attemptId, answers, now });
  return { db, services, learnerId, place, open, submit };
}

/** Answers for an attempt: correct ones for the named questions, blanks for the others. */
export async function answersOf(
  db: Database,
  attemptId: string,
  right: string[],
): Promise<QuizAnswers> {
  const [row] = await db.select().from(quizAttempt).where(eq(quizAttempt.id, attemptId));
  const paper = drawPaper(tideQuiz(), row!.seed);
  const answers = paper.questions.map((drawn) => {
    const { id, type } = drawn.question;
    return [id, right.includes(id) ? typeOf(type).rightAnswer(drawn) : null];
  });
  return Object.fromEntries(answers);
}

export const allQuestions = ['moon', 'spring', 'twice', 'word', 'metres', 'day'];
