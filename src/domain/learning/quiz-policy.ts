import { type Quiz, secondsOf } from './quiz.ts';

/** What the rules need to know of an attempt. */
export type AttemptFacts = {
  startedAt: Date;
  deadlineAt: Date | null;
  /** Null while it is open. */
  submittedAt: Date | null;
  passed: boolean | null;
};

export type QuizStanding = {
  attemptsUsed: number;
  attemptsLeft: number;
  passed: boolean;
  /** When the wait after the last failed try ends, when that lies ahead and another try is left. */
  nextTryAt: Date | null;
  mayStart: MayStart;
};

export type MayStart =
  | { ok: true }
  | { ok: false; reason: 'quiz-passed' | 'no-attempts-left' }
  | { ok: false; reason: 'quiz-cooldown'; until: Date };

/** Allowance for the way from the browser to the server when a submission is sent at the last second. */
export const graceSeconds = 20;

/** A growing wait stops growing here: one day, so that a learner can always come back tomorrow. */
const longestWaitSeconds = 24 * 3600;

/**
 * Where a learner stands with a quiz. `attempts` are all of theirs, in order. Under `after_pass` a pass
 * ends the tries, since its page then shows the key and a further try would be worth nothing.
 */
export function quizStanding(quiz: Quiz, attempts: AttemptFacts[], now: Date): QuizStanding {
  const submitted = attempts.filter((attempt) => attempt.submittedAt !== null);
  const passed = submitted.some((attempt) => attempt.passed);
  const attemptsLeft = Math.max(0, quiz.policy.attempts - attempts.length);
  const mayTryMore = attemptsLeft > 0 && !endsTries(quiz, passed);
  const waitEnds = mayTryMore ? endOfWait(quiz, submitted) : null;
  const nextTryAt = waitEnds && waitEnds > now ? waitEnds : null;
  const base = { attemptsUsed: attempts.length, attemptsLeft, passed, nextTryAt };
  if (endsTries(quiz, passed)) return { ...base, mayStart: { ok: false, reason: 'quiz-passed' } };
  if (attemptsLeft === 0) return { ...base, mayStart: { ok: false, reason: 'no-attempts-left' } };
  if (nextTryAt)
    return { ...base, mayStart: { ok: false, reason: 'quiz-cooldown', until: nextTryAt } };
  return { ...base, mayStart: { ok: true } };
}

/** Whether keys and explanations may reach this learner's browser now. */
export function mayRevealKey(quiz: Quiz, attempts: AttemptFacts[]): boolean {
  const submitted = attempts.filter((attempt) => attempt.submittedAt !== null);
  // Keys beside an open paper would be the answers to it.
  if (submitted.length === 0 || submitted.length < attempts.length) return false;
  switch (quiz.policy.reveal_key) {
    case 'after_submit':
      return true;
    case 'after_pass':
      return submitted.some((attempt) => attempt.passed);
    case 'after_last_attempt':
      return submitted.length >= quiz.policy.attempts;
  }
}

/**
 * The attempts as they count now: one whose time ran out without a submission is a failed one, handed in
 * at its deadline. Postgres catches up when the learner opens the quiz again.
 */
export function settled<Attempt extends AttemptFacts & { score: number | null }>(
  attempts: Attempt[],
  now: Date,
): Attempt[] {
  return attempts.map((attempt) =>
    attempt.submittedAt === null && isTooLate(attempt, now)
      ? { ...attempt, submittedAt: attempt.deadlineAt, passed: false, score: 0 }
      : attempt,
  );
}

/** The end of a try that starts now; null without a time limit. */
export function deadlineOf(quiz: Quiz, startedAt: Date): Date | null {
  const { time_limit } = quiz.policy;
  return time_limit ? new Date(startedAt.getTime() + secondsOf(time_limit) * 1000) : null;
}

/** Whether the time of a try is over, the grace included: what is handed in now counts for nothing. */
export function isTooLate(attempt: { deadlineAt: Date | null }, now: Date): boolean {
  const { deadlineAt } = attempt;
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + graceSeconds * 1000;
}

/** Whether a score reaches the pass mark; the margin takes up the rounding of sums of fractions. */
export function isPass(quiz: Quiz, score: number, max: number): boolean {
  return score + 1e-9 >= quiz.policy.pass * max;
}

/** The attempt with the greatest share of its points. */
export function bestOf(
  attempts: { score: number | null; maxScore: number }[],
): { score: number; max: number } | null {
  return attempts.reduce<{ score: number; max: number } | null>((best, { score, maxScore }) => {
    if (score === null) return best;
    const isBetter = !best || score * best.max > best.score * maxScore;
    return isBetter ? { score, max: maxScore } : best;
  }, null);
}

function endsTries(quiz: Quiz, passed: boolean): boolean {
  return passed && quiz.policy.reveal_key === 'after_pass';
}

/** After the n-th failed try the wait is cooldown x growth^(n-1), at most a day. */
function endOfWait(quiz: Quiz, submitted: AttemptFacts[]): Date | null {
  const last = submitted.at(-1);
  if (!last?.submittedAt || last.passed) return null;
  const failed = submitted.filter((attempt) => !attempt.passed).length;
  const wait = secondsOf(quiz.policy.cooldown) * quiz.policy.cooldown_growth ** (failed - 1);
  return new Date(last.submittedAt.getTime() + Math.min(wait, longestWaitSeconds) * 1000);
}
