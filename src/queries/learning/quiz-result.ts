import { and, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { quizAttempt } from '#db/schema/learning';
import { drawPaper, withoutAnswers } from '#domain/learning/draw-paper';
import { grade } from '#domain/learning/grade';
import type { Quiz } from '#domain/learning/quiz';
import type { QuizAnswers, QuizResult } from '#domain/learning/quiz-paper';
import { mayRevealKey, quizStanding, settled } from '#domain/learning/quiz-policy';
import { questionResults } from '#domain/learning/quiz-result';
import type { CourseLibrary } from '#domain/ports/course-library';
import { awardSource } from '#domain/record/points';
import { type AttemptRow, courseStanding, learnerTotal } from './course-standing.ts';

/**
 * The result of a submitted attempt, from its record: it is the same whenever it is shown, except
 * for keys that the policy has revealed since. Null while the attempt is open, and if it is not
 * this learner's.
 */
export async function quizResult(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  input: { learnerId: string; attemptId: string; now?: Date },
): Promise<QuizResult | null> {
  const { learnerId, attemptId, now = new Date() } = input;
  const [row] = await services.db
    .select()
    .from(quizAttempt)
    .where(and(eq(quizAttempt.id, attemptId), eq(quizAttempt.learnerId, learnerId)));
  if (!row || row.submittedAt === null || row.score === null) return null;
  const { courseId, lessonId, attemptNo } = row;
  const found = services.library.quiz(courseId, lessonId);
  const standing = await courseStanding(services, { learnerId, courseId });
  const own = standing.attempts.filter((attempt) => attempt.quizId === row.quizId);
  const attempts = settled(own, now);
  const source = awardSource.quiz(courseId, lessonId, attemptNo);
  return {
    attempt: { id: row.id, number: attemptNo, submittedAt: row.submittedAt.toISOString() },
    score: row.score,
    max: row.maxScore,
    percent: Math.floor((100 * row.score) / row.maxScore + 1e-6),
    passed: row.passed === true,
    late: row.answers === null,
    ...(found?.contentHash === row.contentHash
      ? details(found.quiz, row, attempts)
      : { paper: [], questions: [] }),
    ...whatIsLeft(found?.quiz, attempts, now),
    pointsAwarded: standing.awards.find((award) => award.source === source)?.points ?? 0,
    learnerTotal: await learnerTotal(services, learnerId),
    certificate: standing.certificateCode ? { code: standing.certificateCode } : null,
  };
}

function details(
  quiz: Quiz,
  row: AttemptRow,
  attempts: AttemptRow[],
): Pick<QuizResult, 'paper' | 'questions'> {
  const paper = drawPaper(quiz, row.seed);
  // What was stored has passed checkAnswers.
  const answers = (row.answers ?? {}) as QuizAnswers;
  const revealsKey = mayRevealKey(quiz, attempts);
  return {
    paper: withoutAnswers(paper),
    questions: questionResults(paper, answers, grade(paper, answers), { revealsKey }),
  };
}

function whatIsLeft(
  quiz: Quiz | undefined,
  attempts: AttemptRow[],
  now: Date,
): Pick<QuizResult, 'attemptsLeft' | 'nextTryAt' | 'mayStart'> {
  if (!quiz) return { attemptsLeft: 0, nextTryAt: null, mayStart: false };
  const { attemptsLeft, nextTryAt, mayStart } = quizStanding(quiz, attempts, now);
  return { attemptsLeft, nextTryAt: nextTryAt?.toISOString() ?? null, mayStart: mayStart.ok };
}
