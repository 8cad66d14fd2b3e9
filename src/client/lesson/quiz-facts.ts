import type { QuizSummary } from '#domain/learning/quiz-paper';

type Facts = Pick<
  QuizSummary,
  'passPercent' | 'attemptsAllowed' | 'attemptsUsed' | 'best' | 'passed' | 'timeLimitSeconds'
>;

/** One line about the learner's standing with a quiz. */
export function quizFacts(quiz: Facts): string {
  const { attemptsAllowed, attemptsUsed, best, timeLimitSeconds } = quiz;
  const left = attemptsAllowed - attemptsUsed;
  return [
    `${quiz.passPercent} % passes`,
    timeLimitSeconds && `${Math.round(timeLimitSeconds / 60)} minutes a try`,
    best && `best so far ${tidy(best.score)} of ${tidy(best.max)}`,
    !quiz.passed && `${counted(left, 'try', 'tries')} ${attemptsUsed ? 'left' : 'allowed'}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A score with at most two decimals, without trailing zeros. */
export function tidy(score: number): string {
  return String(Math.round(score * 100) / 100);
}
