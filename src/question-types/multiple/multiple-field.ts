import { element } from '#client/element';
import type { FieldOfType } from '../answer-field.ts';
import { choicesField, markedChoices } from '../choices/choices-field.ts';

export const multipleField: FieldOfType<'multiple'> = {
  field({ id, options }) {
    const { elements, chosen, choose } = choicesField(id, options, 'checkbox');
    const note = element('p', { class: 'note' }, 'More than one answer may be correct.');
    return {
      elements: [note, ...elements],
      answer: () => (chosen().length > 0 ? chosen() : null),
      fill: (answer) => choose([answer].flat().map(String)),
    };
  },
  answered: ({ options }, marked) =>
    markedChoices(
      options,
      [marked.answer ?? []].flat().map(String),
      marked.key?.options ?? null,
      marked,
    ),
};
