import { element, icon } from '#client/element';
import { safeHtml } from '#client/safe-html';
import type { QuestionResult } from '#domain/learning/quiz-paper';

type Option = { id: string; html: string };

/** One line for each option: radio buttons, or checkboxes where several may be chosen. */
export function choicesField(
  name: string,
  options: Option[],
  input: 'radio' | 'checkbox',
): { elements: HTMLElement[]; chosen(): string[]; choose(ids: string[]): void } {
  const inputs = options.map(({ id }) => element('input', { type: input, name, value: id }));
  return {
    elements: options.map(({ html }, index) =>
      element('label', { class: 'choice' }, inputs[index], safeHtml('span', html)),
    ),
    chosen: () => inputs.filter(({ checked }) => checked).map(({ value }) => value),
    choose: (ids) => {
      for (const box of inputs) box.checked = ids.includes(box.value);
    },
  };
}

/** Every option, marked if it is known to be correct or not; `right` is null until that is revealed. */
export function markedChoices(
  options: Option[],
  chosen: string[],
  right: string[] | null,
  marked: QuestionResult,
): HTMLElement[] {
  return options.map(({ id, html }) => {
    const isChosen = chosen.includes(id);
    const why = marked.feedbackHtml.find((entry) => entry.option === id);
    const state = stateOf(id, isChosen, right, marked);
    return element(
      'div',
      { class: `choice ${state ? `is-${state}` : ''}` },
      icon(isChosen ? (state ?? 'chosen') : 'open'),
      safeHtml('span', html),
      element('span', { class: 'why label' }, wordsFor(isChosen, right?.includes(id))),
      why && safeHtml('span', why.html, 'why'),
    );
  });
}

function wordsFor(isChosen: boolean, isRight: boolean | undefined): string {
  return [isChosen && 'Your answer', isRight && 'Correct'].filter(Boolean).join(', ');
}

/** Without the key, a wrong answer with several choices does not say which of them was wrong. */
function stateOf(id: string, isChosen: boolean, right: string[] | null, marked: QuestionResult) {
  if (right?.includes(id)) return 'passed';
  if (!isChosen) return null;
  if (right) return 'failed';
  if (marked.correct) return 'passed';
  return marked.correct === false && !Array.isArray(marked.answer) ? 'failed' : null;
}
