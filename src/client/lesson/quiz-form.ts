import { element } from '#client/element';
import { recall, remember } from '#client/remember';
import type { PaperQuestion, QuizAnswers, QuizPaper } from '#domain/learning/quiz-paper';
import { counted } from './quiz-facts.ts';

const kept = (attemptId: string) => `strait.quiz.${attemptId}`;
const session = () => sessionStorage;

/** The questions of an attempt, one below the other, with earlier answers filled in. */
export function quizForm(paper: QuizPaper, onSubmit: (answers: QuizAnswers) => void) {
  const form = element('form', { novalidate: true, autocomplete: 'off' });
  const questions = paper.questions.map((question, index) => questionField(question, index + 1));
  form.append(...questions);
  fillIn(form, paper);
  form.addEventListener('input', () =>
    remember(kept(paper.attempt.id), JSON.stringify(answersIn(form, paper)), session),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit(answersIn(form, paper));
  });
  return form;
}

/** How many questions have no answer yet. */
export function unanswered(answers: QuizAnswers): number {
  return Object.values(answers).filter(
    (answer) => answer === null || (typeof answer === 'object' ? !answer.length : answer === ''),
  ).length;
}

export function forgetAnswers(attemptId: string) {
  remember(kept(attemptId), null, session);
}

/**
 * Prompts and options arrive as safe HTML: the server has escaped everything but code, em and
 * strong.
 */
export function html<Tag extends 'span' | 'p' | 'div'>(tag: Tag, safe: string) {
  const made = element(tag);
  made.innerHTML = safe;
  return made;
}

export function questionHead(number: number, promptHtml: string, points: string) {
  return element(
    'legend',
    {},
    element('span', { class: 'sounding' }, String(number)),
    html('span', promptHtml),
    element('span', { class: 'label num' }, points),
  );
}

function questionField(question: PaperQuestion, number: number): HTMLFieldSetElement {
  const { id, type } = question;
  return element(
    'fieldset',
    { class: 'question', 'data-question': id },
    questionHead(number, question.promptHtml, counted(question.points, 'point')),
    type === 'multiple' && element('p', { class: 'note' }, 'More than one answer may be correct.'),
    ...controls(question),
  );
}

function controls({ id, type, options, unit }: PaperQuestion): HTMLElement[] {
  if (type === 'single' || type === 'multiple') {
    const input = type === 'single' ? 'radio' : 'checkbox';
    return (options ?? []).map((option) => choice(input, id, option.id, html('span', option.html)));
  }
  if (type === 'truefalse')
    return [
      choice('radio', id, 'true', element('span', {}, 'True')),
      choice('radio', id, 'false', element('span', {}, 'False')),
    ];
  const numeric = type === 'numeric';
  const field = element('input', {
    class: 'input',
    name: id,
    type: 'text',
    inputmode: numeric ? 'decimal' : 'text',
    maxlength: '500',
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-label': numeric ? `Your number${unit ? `, in ${unit}` : ''}` : 'Your answer',
  });
  const classes = numeric ? 'typed numeric' : 'typed';
  return [element('div', { class: classes }, field, unit && element('span', {}, unit))];
}

function choice(type: string, name: string, value: string, words: HTMLElement): HTMLElement {
  return element('label', { class: 'choice' }, element('input', { type, name, value }), words);
}

function answersIn(form: HTMLFormElement, paper: QuizPaper): QuizAnswers {
  const data = new FormData(form);
  return Object.fromEntries(
    paper.questions.map(({ id, type }) => {
      const given = data.getAll(id).map(String);
      if (type === 'multiple') return [id, given];
      if (type === 'truefalse') return [id, given[0] === undefined ? null : given[0] === 'true'];
      return [id, given[0] ?? null];
    }),
  );
}

function fillIn(form: HTMLFormElement, paper: QuizPaper) {
  const text = recall(kept(paper.attempt.id), session);
  if (!text) return;
  for (const [name, answer] of Object.entries(JSON.parse(text) as QuizAnswers)) {
    const given = Array.isArray(answer) ? answer : [String(answer ?? '')];
    for (const input of form.querySelectorAll<HTMLInputElement>('input'))
      if (input.name === name) {
        if (input.type === 'text') input.value = given[0] ?? '';
        else input.checked = given.includes(input.value);
      }
  }
}
