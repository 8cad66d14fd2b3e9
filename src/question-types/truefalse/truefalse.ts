import { z } from 'zod';
import { questionFields } from '../question-fields.ts';
import { questionType } from '../question-type.ts';

/** A statement that holds or does not. */
export const truefalse = questionType({
  schema: z.strictObject({
    ...questionFields,
    type: z.literal('truefalse'),
    answer: z.boolean(),
    /** Shown when the learner chose wrongly. */
    feedback: z.string().optional(),
  }),
  texts: () => [],
  draw: () => [],
  asked: () => ({}),
  answer: () => z.boolean('It takes true or false.'),
  mark: ({ question }, chosen) => (chosen === question.answer ? 1 : 0),
  feedback: ({ question }, chosen) =>
    question.feedback && chosen !== question.answer
      ? [{ option: null, text: question.feedback }]
      : [],
  key: ({ question }) => ({ answer: question.answer }),
  rightAnswer: ({ question }) => question.answer,
});
