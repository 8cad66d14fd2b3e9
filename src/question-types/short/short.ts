import { z } from 'zod';
import { questionFields } from '../question-fields.ts';
import { questionType } from '../question-type.ts';
import { foldedText, withoutCase } from '../typed/folded-text.ts';

/** A word or a command to type. */
export const short = questionType({
  schema: z.strictObject({
    ...questionFields,
    type: z.literal('short'),
    /** Accepted texts, compared as folded-text.ts says; `case: false` ignores case. */
    accept: z
      .array(z.strictObject({ text: z.string().min(1), case: z.boolean().default(false) }))
      .min(1),
  }),
  texts: () => [],
  draw: () => [],
  asked: () => ({}),
  answer: () => z.string('It takes a text.'),
  mark: ({ question }, typed) => (question.accept.some(matches(typed)) ? 1 : 0),
  feedback: () => [],
  key: ({ question }) => ({ texts: question.accept.map(({ text }) => text) }),
  rightAnswer: ({ question }) => question.accept[0]!.text,
});

function matches(typed: string) {
  return ({ text, case: caseMatters }: { text: string; case: boolean }) => {
    const [given, wanted] = [foldedText(typed), foldedText(text)];
    return caseMatters ? given === wanted : withoutCase(given) === withoutCase(wanted);
  };
}
