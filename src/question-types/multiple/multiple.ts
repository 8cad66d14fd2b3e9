import { z } from 'zod';
import {
  askedOptions,
  choice,
  type DrawnChoice,
  drawChoices,
  feedbackOfChosen,
  idsDiffer,
  notOffered,
  rightIds,
  wereIssued,
} from '../choices/drawn-choices.ts';
import { questionFields } from '../question-fields.ts';
import { questionType } from '../question-type.ts';

/** Several options are correct, and at least one is not. */
export const multiple = questionType({
  schema: z
    .strictObject({
      ...questionFields,
      type: z.literal('multiple'),
      /** exact: all or nothing; partial_penalty: max(0, right/all right - wrong/all wrong). */
      grading: z.enum(['exact', 'partial_penalty']).default('partial_penalty'),
      options: z.array(choice).min(3),
    })
    .superRefine(({ options }, context) => {
      const right = options.filter((option) => option.correct).length;
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', path: ['options'], message });
      if (right === 0 || right === options.length)
        refuse(
          `a multiple-choice question has right and wrong options, found ${right} of ${options.length} right`,
        );
      if (!idsDiffer(options)) refuse('option ids must differ');
    }),
  texts: ({ options }) => options.map(({ text }) => text),
  draw: ({ options }, lot) => drawChoices(options, lot),
  asked: ({ options }) => ({ options: askedOptions(options) }),
  answer: ({ options }) =>
    z
      .array(z.string(), 'It takes a list of options.')
      .refine((ids) => new Set(ids).size === ids.length, 'An option is in the answer twice.')
      .refine((ids) => wereIssued(options, ids), notOffered),
  mark: ({ question, options }, chosen) => {
    const share = shareOf(options, chosen);
    return question.grading === 'exact' && share < 1 ? 0 : share;
  },
  feedback: ({ options }, chosen) => feedbackOfChosen(options, chosen),
  key: ({ options }) => ({ options: rightIds(options) }),
  rightAnswer: ({ options }) => rightIds(options),
});

/**
 * max(0, c/C - w/W) for C correct and W wrong options: ticking everything and ticking nothing both
 * score 0. (With +1/C and -1/C, ticking everything still pays where W < C.)
 */
function shareOf(options: DrawnChoice[], chosen: string[]): number {
  const all = (correct: boolean) => options.filter((option) => option.correct === correct);
  const ticked = (correct: boolean) =>
    all(correct).filter((option) => chosen.includes(option.drawnId)).length;
  return Math.max(0, ticked(true) / all(true).length - ticked(false) / all(false).length);
}
