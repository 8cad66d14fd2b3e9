import type { FieldOfType } from '../answer-field.ts';
import { choicesField, markedChoices } from '../choices/choices-field.ts';

const options = [
  { id: 'true', html: 'True' },
  { id: 'false', html: 'False' },
];

export const truefalseField: FieldOfType<'truefalse'> = {
  field({ id }) {
    const { elements, chosen, choose } = choicesField(id, options, 'radio');
    return {
      elements,
      answer: () => (chosen().length > 0 ? chosen()[0] === 'true' : null),
      fill: (answer) => choose([String(answer)]),
    };
  },
  answered: (_, marked) =>
    markedChoices(
      options,
      [String(marked.answer)],
      marked.key ? [String(marked.key.answer)] : null,
      marked,
    ),
};
