import { paperPoints, paperSize, secondsOf } from '#domain/learning/quiz';
import type { QuizSummary } from '#domain/learning/quiz-paper';
import { bestOf, quizStanding, settled } from '#domain/learning/quiz-policy';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { CourseStanding } from './course-standing.ts';

/** A lesson's quiz without any of its questions; null when the lesson has none. */
export function quizSummary(
  library: CourseLibrary,
  place: { courseId: string; lessonId: string },
  standing: CourseStanding | null,
  now: Date,
): QuizSummary | null {
  const found = library.quiz(place.courseId, place.lessonId);
  if (!found) return null;
  const { quiz } = found;
  const own = standing?.attempts.filter((row) => row.quizId === quiz.id) ?? [];
  const attempts = settled(own, now);
  const submitted = attempts.filter((row) => row.submittedAt !== null);
  const { attemptsUsed, passed, nextTryAt, mayStart } = quizStanding(quiz, attempts, now);
  const hasOpenAttempt = submitted.length < attempts.length;
  return {
    id: quiz.id,
    questions: paperSize(quiz),
    points: paperPoints(quiz),
    passPercent: Math.round(quiz.policy.pass * 100),
    attemptsAllowed: quiz.policy.attempts,
    attemptsUsed,
    best: bestOf(submitted),
    passed,
    hasOpenAttempt,
    nextTryAt: nextTryAt?.toISOString() ?? null,
    mayStart: hasOpenAttempt || mayStart.ok,
    timeLimitSeconds: quiz.policy.time_limit ? secondsOf(quiz.policy.time_limit) : null,
    lastAttemptId: submitted.at(-1)?.id ?? null,
  };
}
