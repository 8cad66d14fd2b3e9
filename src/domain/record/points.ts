import { lessonNow, type Move } from '#domain/learning/moves';

/**
 * Award keys of the points ledger: one for everything that can be awarded, so that a retry awards
 * once.
 */
export const awardSource = {
  task: (courseId: string, lessonId: string, taskId: string) =>
    `task:${courseId}/${lessonId}/${taskId}`,
  /** One for each attempt that beats the best one before it; its points are the difference. */
  quiz: (courseId: string, lessonId: string, attemptNo: number) =>
    `quiz:${courseId}/${lessonId}:${attemptNo}`,
  reversal: (ledgerId: number) => `reversal:${ledgerId}`,
};

export type AwardOrigin =
  | { kind: 'task'; courseId: string; lessonId: string; taskId: string }
  | { kind: 'quiz'; courseId: string; lessonId: string; attemptNo: number }
  | { kind: 'reversal'; ledgerId: number };

/** Reads an award key back; null if no version of the product could have written it. */
export function readSource(source: string): AwardOrigin | null {
  const task = /^task:([^/]+)\/([^/]+)\/([^/]+)$/.exec(source);
  if (task) return { kind: 'task', courseId: task[1]!, lessonId: task[2]!, taskId: task[3]! };
  const quiz = /^quiz:([^/]+)\/([^/:]+):(\d+)$/.exec(source);
  if (quiz)
    return { kind: 'quiz', courseId: quiz[1]!, lessonId: quiz[2]!, attemptNo: Number(quiz[3]) };
  const reversal = /^reversal:(\d+)$/.exec(source);
  return reversal ? { kind: 'reversal', ledgerId: Number(reversal[1]) } : null;
}

/** Whole points of a score: fractions do not count until they add up to a whole point. */
export function wholePoints(score: number): number {
  // Sums of thirds fall short of a whole number by less than this.
  return Math.floor(score + 1e-6);
}

/** What a quiz score adds to the points that earlier attempts earned. */
export function quizAward(score: number, awardedBefore: number): number {
  return Math.max(0, wholePoints(score) - awardedBefore);
}

export type Award = { id: number; source: string; points: number };

/**
 * Points earned in a lesson, reversals deducted, from the ledger rows of its course. What was
 * awarded under a former name counts where the lesson or task is now.
 */
export function lessonEarned(awards: Award[], lessonId: string, moves: Move[] = []): number {
  const lessonOf = new Map<number, string>();
  for (const award of awards) {
    const origin = readSource(award.source);
    if (origin && origin.kind !== 'reversal') lessonOf.set(award.id, lessonNow(moves, origin));
  }
  return awards.reduce((sum, award) => {
    const origin = readSource(award.source);
    const reversedOrOwn = origin?.kind === 'reversal' ? origin.ledgerId : award.id;
    return lessonOf.get(reversedOrOwn) === lessonId ? sum + award.points : sum;
  }, 0);
}
