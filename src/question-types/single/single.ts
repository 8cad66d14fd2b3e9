import { z } from 'zod';
import {
  askedOptions,
  choice,
  drawChoices,
  feedbackOfChosen,
  idsDiffer,
  notOffered,
  rightIds,
  wereIssued,
} from '../choices/drawn-choices.ts';
import { questionFields } from '../question-fields.ts';
import { questionType } from '../question-type.ts';

/** One of several options is correct. */
export const single = questionType({
  schema: z
    .strictObject({
      ...questionFields,
      type: z.literal('single'),
      options: z.array(choice).min(2),
    })
    .superRefine(({ options }, context) => {
      const right = options.filter((option) => option.correct).length;
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', path: ['options'], message });
      if (right !== 1)
        refuse(`a single-choice question has exactly one correct option, found ${right}`);
      if (!idsDiffer(options)) refuse('option ids must differ');
    }),
  texts: ({ options }) => options.map(({ text }) => text),
  draw: ({ options }, lot) => drawChoices(options, lot),
  asked: ({ options }) => ({ options: askedOptions(options) }),
  answer: ({ options }) =>
    z.string('It takes one option.').refine((id) => wereIssued(options, [id]), notOffered),
  mark: ({ options }, chosen) => (rightIds(options).includes(chosen) ? 1 : 0),
  feedback: ({ options }, chosen) => feedbackOfChosen(options, [chosen]),
  key: ({ options }) => ({ options: rightIds(options) }),
  rightAnswer: ({ options }) => rightIds(options)[0]!,
});
