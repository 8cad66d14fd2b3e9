import { element } from '#client/element';
import type { FieldOfType } from '../answer-field.ts';
import { acceptedTexts, answeredText, typedAnswer, typedField } from '../typed/typed-field.ts';
import { type NumberReading, readNumber } from './read-number.ts';

type Readable = Extract<NumberReading, { ok: true }>;

export const numericField: FieldOfType<'numeric'> = {
  field({ id, unit }) {
    const label = `Your number${unit ? `, in ${unit}` : ''}`;
    const { line, input } = typedField(id, { label, inputmode: 'decimal', unit });
    const note = element('p', { class: 'reading', id: `reading-of-${id}`, role: 'status' });
    input.setAttribute('aria-describedby', note.id);
    const isReadable = () => {
      const reading = readNumber(input.value, unit);
      const isRefused = !reading.ok && typedAnswer(input) !== null;
      input.setAttribute('aria-invalid', String(isRefused));
      note.textContent = isRefused ? reading.problem : reading.ok ? readingOf(input, reading) : '';
      return !isRefused;
    };
    input.addEventListener('change', isReadable);
    input.addEventListener('input', () => {
      // Half a number, as "-" or "1e", is no mistake while it is being typed.
      const isHalf = !readNumber(input.value, unit).ok && input.ariaInvalid !== 'true';
      if (isHalf) note.textContent = '';
      else isReadable();
    });
    return {
      elements: [line, note],
      answer: () => typedAnswer(input),
      fill: (answer) => {
        input.value = String(answer);
        isReadable();
      },
      isReadable,
    };
  },
  answered: ({ unit }, { answer }) => {
    const reading = readNumber(String(answer ?? ''), unit);
    if (!reading.ok || isPlain(String(answer), reading)) return [answeredText(answer, unit)];
    return [answeredText(answer, undefined, reading.written + (unit ? ` ${unit}` : ''))];
  },
  expected: (_, { texts }) => [acceptedTexts(texts)],
};

/** Said wherever signs had to be understood; plain digits speak for themselves. */
function readingOf(input: HTMLInputElement, reading: Readable): string {
  if (isPlain(input.value, reading)) return '';
  const { written, otherwise } = reading;
  const other = otherwise && ` If you mean ${otherwise}, type ${otherwise.replaceAll(',', '')}.`;
  return `Read as ${written}.${other ?? ''}`;
}

function isPlain(typed: string, { value }: Readable): boolean {
  return typed.trim() === String(value);
}
