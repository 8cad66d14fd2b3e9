import { z } from 'zod';
import { questionFields } from '../question-fields.ts';
import { questionType } from '../question-type.ts';
import { readNumber, writtenNumber } from './read-number.ts';

/** A number to type, with a tolerance. */
export const numeric = questionType({
  schema: z.strictObject({
    ...questionFields,
    type: z.literal('numeric'),
    answer: z.strictObject({ value: z.number(), tolerance: z.number().min(0).default(0) }),
    /** Unit shown behind the field; learners may type it. */
    unit: z.string().optional(),
  }),
  texts: () => [],
  draw: () => [],
  asked: ({ question }) => ({ ...(question.unit && { unit: question.unit }) }),
  // What cannot be read is refused, so that a slip of the keyboard costs no attempt.
  answer: ({ question }) =>
    z.string('It takes a number, sent as it was typed.').superRefine((typed, context) => {
      const reading = readNumber(typed, question.unit);
      if (!reading.ok && typed.trim() !== '')
        context.addIssue({ code: 'custom', message: reading.problem });
    }),
  mark: ({ question: { answer, unit } }, typed) => {
    const reading = readNumber(typed, unit);
    if (!reading.ok) return 0;
    // 0.1 + 0.2 misses 0.3 by rounding alone: allow that much beside the tolerance.
    const rounding = 1e-9 * Math.max(1, Math.abs(answer.value));
    return Math.abs(reading.value - answer.value) <= answer.tolerance + rounding ? 1 : 0;
  },
  feedback: () => [],
  key: ({ question: { answer, unit } }) => {
    const tolerance = answer.tolerance > 0 ? ` ± ${writtenNumber(answer.tolerance)}` : '';
    return { texts: [`${writtenNumber(answer.value)}${tolerance}${unit ? ` ${unit}` : ''}`] };
  },
  rightAnswer: ({ question }) => String(question.answer.value),
});
