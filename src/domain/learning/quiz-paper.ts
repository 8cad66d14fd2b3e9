import type { Answer } from '#question-types/question-type';
import type { AnyKey, Asked, Key, QuestionTypeName } from '#question-types/types';

/** Shapes of a quiz that may reach a browser. None can hold a key before the policy reveals it. */

/** Where a learner stands with a lesson's quiz. */
export type QuizSummary = {
  id: string;
  /** Questions on one paper. */
  questions: number;
  /** The most points one paper can give. */
  points: number;
  /** Share of the points that passes, 0 to 100. */
  passPercent: number;
  attemptsAllowed: number;
  attemptsUsed: number;
  best: { score: number; max: number } | null;
  passed: boolean;
  hasOpenAttempt: boolean;
  /** ISO 8601 time of the next try, when it lies ahead; null when a try may start now or none is left. */
  nextTryAt: string | null;
  /** Whether "Start" would be granted now; false while a wait runs, when passed, and when no try is left. */
  mayStart: boolean;
  /** Seconds for one try; null without a limit. */
  timeLimitSeconds: number | null;
  /** The last try handed in: GET its submission to show the result again. */
  lastAttemptId: string | null;
};

/** What POST paths.api.quizAttempts answers. */
export type QuizPaper = {
  attempt: {
    id: string;
    /** 1 for the first try. */
    number: number;
    /** ISO 8601; null without a time limit. */
    deadlineAt: string | null;
    /** The server's clock, so that a countdown does not depend on the learner's. */
    now: string;
  };
  questions: PaperQuestion[];
};

/** A question as it is put. What its type adds is in `asked` of the type's module. */
export type PaperQuestion = { [Name in QuestionTypeName]: PaperQuestionOf<Name> }[QuestionTypeName];
export type PaperQuestionOf<Name extends QuestionTypeName> = Asked<Name> & {
  id: string;
  type: Name;
  points: number;
  /** Safe HTML: text with code, em and strong. */
  promptHtml: string;
};

/**
 * Answers by question id, exactly one for each question on the paper, in the shape that `answer` of
 * its type's module takes; null for a blank. Ids of options hold for this attempt alone.
 */
export type QuizAnswers = Record<string, Answer | null>;

/** What POST and GET paths.api.quizSubmission answer. */
export type QuizResult = {
  attempt: { id: string; number: number; submittedAt: string };
  score: number;
  max: number;
  /** 0 to 100, rounded down, so that a pass mark is never shown as reached when it is not. */
  percent: number;
  passed: boolean;
  /** Handed in after the deadline: nothing was counted. */
  late: boolean;
  /** The questions as they were put; empty when the quiz has been edited since. */
  paper: PaperQuestion[];
  /** In the order of the paper. */
  questions: QuestionResult[];
  attemptsLeft: number;
  /** As in QuizSummary. */
  nextTryAt: string | null;
  mayStart: boolean;
  /** By this submission; 0 when it did not beat the best one before. */
  pointsAwarded: number;
  learnerTotal: number;
  certificate: { code: string } | null;
};

export type QuestionResult<Revealed = AnyKey> = {
  id: string;
  points: number;
  max: number;
  /** true: full points; false: none; null: in part. */
  correct: boolean | null;
  /** As handed in. */
  answer: Answer | null;
  /** Feedback of the chosen options; `option` is null where it belongs to the whole answer. */
  feedbackHtml: { option: string | null; html: string }[];
  /** Present only once the policy reveals keys; its shape is that of the question's type. */
  key?: Revealed;
  /** Present only once the policy reveals keys. */
  explanationHtml?: string;
};
export type QuestionResultOf<Name extends QuestionTypeName> = QuestionResult<Key<Name>>;
