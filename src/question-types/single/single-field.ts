import type { FieldOfType } from '../answer-field.ts';
import { choicesField, markedChoices } from '../choices/choices-field.ts';

export const singleField: FieldOfType<'single'> = {
  field({ id, options }) {
    const { elements, chosen, choose } = choicesField(id, options, 'radio');
    return { elements, answer: () => chosen()[0] ?? null, fill: (answer) => choose([`${answer}`]) };
  },
  answered: ({ options }, marked) =>
    markedChoices(options, [`${marked.answer}`], marked.key?.options ?? null, marked),
};
