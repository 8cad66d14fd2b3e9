import type { FieldOfType } from '../answer-field.ts';
import { acceptedTexts, answeredText, typedAnswer, typedField } from '../typed/typed-field.ts';

export const shortField: FieldOfType<'short'> = {
  field({ id }) {
    const { line, input } = typedField(id, { label: 'Your answer', inputmode: 'text' });
    return {
      elements: [line],
      answer: () => typedAnswer(input),
      fill: (answer) => {
        input.value = String(answer);
      },
    };
  },
  answered: (_, { answer }) => [answeredText(answer)],
  expected: (_, { texts }) => [acceptedTexts(texts)],
};
