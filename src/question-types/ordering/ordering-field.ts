import { element, icon } from '#client/element';
import { safeHtml } from '#client/safe-html';
import type { FieldOfType } from '../answer-field.ts';

type Item = { id: string; html: string };

/** A list with two buttons beside each item, for keyboard, mouse and touch alike. */
export const orderingField: FieldOfType<'ordering'> = {
  field({ items }) {
    const status = element('p', { class: 'visually-hidden', role: 'status' });
    const lines = new Map(items.map((item) => [item.id, movableLine(item)]));
    const list = element('ol', { class: 'ordering' }, ...lines.values());
    let isTouched = false;
    endButtons(list);
    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const line = button?.closest('li');
      if (!button || !line) return;
      isTouched = true;
      status.textContent = `${wordsOf(line)}: now ${move(line, button)} of ${items.length}`;
      endButtons(list);
      list.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return {
      elements: [
        element('p', { class: 'note' }, 'Move the lines into the right order.'),
        list,
        status,
      ],
      answer: () =>
        isTouched ? [...list.children].map((line) => (line as HTMLElement).dataset.item!) : null,
      fill: (answer) => {
        const given = [answer].flat().flatMap((id) => lines.get(String(id)) ?? []);
        if (given.length !== items.length) return;
        isTouched = true;
        list.append(...given);
        endButtons(list);
      },
    };
  },
  answered: ({ items }, { answer }) =>
    Array.isArray(answer)
      ? orderedItems('Your order', items, answer)
      : [element('p', {}, 'You left the lines as they were.')],
  expected: ({ items }, { order }) => orderedItems('The right order', items, order),
};

function movableLine({ id, html }: Item): HTMLLIElement {
  const text = safeHtml('span', html);
  const button = (way: 'up' | 'down') =>
    element(
      'button',
      {
        type: 'button',
        class: 'button quiet',
        'data-move': way,
        'aria-label': `Move ${way}: ${text.textContent}`,
      },
      icon(way),
    );
  return element('li', { 'data-item': id }, text, button('up'), button('down'));
}

/** Moves the line by one and returns its new place, from 1. */
function move(line: HTMLLIElement, button: HTMLButtonElement): number {
  const { previousElementSibling: above, nextElementSibling: below } = line;
  // The neighbour moves: an element that is taken out of the page, if only for a moment, loses the focus.
  if (button.dataset.move === 'up' && above) line.after(above);
  if (button.dataset.move === 'down' && below) line.before(below);
  return [...line.parentElement!.children].indexOf(line) + 1;
}

/** The first line cannot go up nor the last one down; a button that is switched off hands on its focus. */
function endButtons(list: HTMLOListElement) {
  for (const line of list.children) {
    const [up, down] = line.querySelectorAll('button') as Iterable<HTMLButtonElement>;
    switchOff(up!, line === list.firstElementChild, down!);
    switchOff(down!, line === list.lastElementChild, up!);
  }
}

function switchOff(button: HTMLButtonElement, isOff: boolean, other: HTMLButtonElement) {
  const hadFocus = button === document.activeElement;
  button.disabled = isOff;
  if (isOff && hadFocus) {
    other.disabled = false;
    other.focus();
  }
}

function wordsOf(line: HTMLLIElement): string {
  return line.firstElementChild!.textContent;
}

function orderedItems(title: string, items: Item[], order: string[]): HTMLElement[] {
  const htmlOf = (id: string) => items.find((item) => item.id === id)?.html ?? '';
  return [
    element('p', { class: 'note' }, title),
    element(
      'ol',
      { class: 'ordering', 'aria-label': title },
      ...order.map((id) => element('li', {}, safeHtml('span', htmlOf(id)))),
    ),
  ];
}
