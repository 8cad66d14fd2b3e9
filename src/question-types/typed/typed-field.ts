import { element } from '#client/element';

/** A line to type into, with what stands behind it. */
export function typedField(
  name: string,
  { label, inputmode, unit }: { label: string; inputmode: 'text' | 'decimal'; unit?: string },
): { line: HTMLElement; input: HTMLInputElement } {
  const input = element('input', {
    class: 'input',
    name,
    type: 'text',
    inputmode,
    maxlength: '500',
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-label': label,
  });
  const classes = inputmode === 'decimal' ? 'typed numeric' : 'typed';
  return {
    line: element('div', { class: classes }, input, unit && element('span', {}, unit)),
    input,
  };
}

/** Null for white space alone. */
export function typedAnswer(input: HTMLInputElement): string | null {
  return input.value.trim() === '' ? null : input.value;
}

/** `readAs`: what the answer was taken for, if that is not what was typed. */
export function answeredText(answer: unknown, unit = '', readAs?: string): HTMLElement {
  const shown = answer ? element('code', {}, String(answer)) : 'nothing';
  return element(
    'p',
    {},
    'You answered ',
    shown,
    answer && unit ? ` ${unit}` : '',
    readAs && `, read as ${readAs}`,
  );
}

export function acceptedTexts(texts: string[]): HTMLElement {
  return element('p', {}, 'Accepted: ', element('code', {}, texts.join(', ')));
}
