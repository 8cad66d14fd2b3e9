import type { PaperQuestionOf, QuestionResultOf } from '#domain/learning/quiz-paper';
import type { Answer } from './question-type.ts';
import type { QuestionTypeName } from './types.ts';

/** How questions of a type look in the browser. */
export type FieldOfType<Name extends QuestionTypeName> = {
  /** The control, without its prompt. */
  field(question: PaperQuestionOf<Name>): AnswerField;
  /** What was answered, marked as far as the result tells. */
  answered(question: PaperQuestionOf<Name>, marked: QuestionResultOf<Name>): HTMLElement[];
  /** The right answer, where `answered` does not show it; called once the key is revealed. */
  expected?(
    question: PaperQuestionOf<Name>,
    key: NonNullable<QuestionResultOf<Name>['key']>,
  ): HTMLElement[];
};

/** A control on the page. It fires `input` events, which bubble, whenever its answer changes. */
export type AnswerField = {
  elements: HTMLElement[];
  /** As it would be handed in; null if blank. */
  answer(): Answer | null;
  /** Shows an answer again that was given before a reload. */
  fill(answer: Answer): void;
  /** Whether the answer can be handed in; if not, the field says why, beside itself. */
  isReadable?(): boolean;
};
