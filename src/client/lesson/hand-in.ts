import { element, icon } from '#client/element';
import type { QuizAnswers } from '#domain/learning/quiz-paper';
import { counted } from './quiz-facts.ts';
import type { QuestionOnPage, QuizForm } from './quiz-form.ts';

/** Why a submission came back; `question` is the id of the answer that was refused. */
export type HandInRefusal = { message: string; question?: string };

/**
 * The bar below the questions. It sends nothing while an answer cannot be read. Blanks have to be
 * confirmed by a second press, and the confirmation holds for the blanks it named: any change
 * withdraws it.
 */
export function handInBar(
  { element: form, questions, answers }: QuizForm,
  send: (answers: QuizAnswers) => Promise<HandInRefusal | null>,
): { element: HTMLElement; timeIsUp(): void } {
  const submit = element('button', { type: 'submit', class: 'button primary' });
  const warning = element('span', { class: 'label', role: 'status' });
  const jump = element('button', { type: 'button', class: 'button quiet', hidden: true });
  let named: QuestionOnPage[] = [];
  let confirmed = '';

  const withdraw = () => {
    confirmed = '';
    submit.textContent = 'Submit answers';
    warning.textContent = '';
    jump.hidden = true;
    for (const { place } of named) place.querySelector('.blank')?.remove();
    named = [];
  };
  const warn = (sentence: string, about: QuestionOnPage[]) => {
    withdraw();
    warning.textContent = sentence;
    named = about;
    const [first] = about;
    if (!first) return;
    jump.textContent = `Go to question ${first.number}`;
    jump.hidden = false;
  };
  const handIn = async (given: QuizAnswers) => {
    withdraw();
    submit.disabled = true;
    const refusal = await send(given);
    submit.disabled = false;
    if (!refusal) return;
    warn(
      refusal.message,
      questions.filter(({ id }) => id === refusal.question),
    );
  };

  withdraw();
  form.addEventListener('input', withdraw);
  jump.addEventListener('click', () => named[0] && goTo(named[0]));
  submit.addEventListener('click', (event) => {
    // The second half of a double click confirms nothing.
    if (event.detail > 1) event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const unreadable = questions.filter(({ field }) => field.isReadable?.() === false);
    if (unreadable[0]) {
      warn(`${numbered(unreadable)} can’t be read yet.`, unreadable);
      return goTo(unreadable[0]);
    }
    const given = answers();
    const blanks = questions.filter(({ id }) => given[id] === null);
    const asked = blanks.map(({ id }) => id).join();
    if (asked === confirmed) return void handIn(given);
    warn(
      `${counted(blanks.length, 'question has', 'questions have')} no answer: ${list(blanks)}.`,
      blanks,
    );
    confirmed = asked;
    submit.textContent = 'Submit anyway';
    for (const { place } of blanks) place.firstElementChild?.after(blankMark());
  });

  return {
    element: element('div', { class: 'hand-in' }, submit, warning, jump),
    // Nobody can be asked any more: what cannot be read is left out.
    timeIsUp: () => {
      const given = answers();
      for (const { id, field } of questions) if (field.isReadable?.() === false) given[id] = null;
      void handIn(given);
    },
  };
}

function goTo({ place }: QuestionOnPage) {
  place.scrollIntoView({ block: 'center' });
  place.querySelector<HTMLElement>('input, button:enabled')?.focus({ preventScroll: true });
}

function blankMark(): HTMLElement {
  return element('p', { class: 'blank is-attention' }, icon('attention'), 'No answer yet');
}

function numbered(questions: QuestionOnPage[]): string {
  const [answers, nouns] =
    questions.length === 1 ? ['The answer', 'question'] : ['The answers', 'questions'];
  return `${answers} to ${nouns} ${list(questions)}`;
}

function list(questions: QuestionOnPage[]): string {
  const numbers = questions.map(({ number }) => String(number));
  return new Intl.ListFormat('en').format(numbers);
}
