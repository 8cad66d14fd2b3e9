import { element } from '#client/element';
import { recall, remember } from '#client/remember';
import { safeHtml } from '#client/safe-html';
import type { PaperQuestion, QuizAnswers, QuizPaper } from '#domain/learning/quiz-paper';
import type { AnswerField } from '#question-types/answer-field';
import { fieldOfType } from '#question-types/fields';
import { counted } from './quiz-facts.ts';

/** A question on the page. */
export type QuestionOnPage = {
  id: string;
  /** From 1, as shown. */
  number: number;
  place: HTMLFieldSetElement;
  field: AnswerField;
};

export type QuizForm = {
  element: HTMLFormElement;
  questions: QuestionOnPage[];
  answers(): QuizAnswers;
};

const kept = (attemptId: string) => `strait.quiz.${attemptId}`;
const session = () => sessionStorage;

/** The questions of an attempt, one below the other, with earlier answers filled in. */
export function quizForm({ attempt, questions: asked }: QuizPaper): QuizForm {
  const questions = asked.map((question, index) => onPage(question, index + 1));
  const places = questions.map(({ place }) => place);
  const form = element('form', { novalidate: true, autocomplete: 'off' }, ...places);
  const answers = () => Object.fromEntries(questions.map(({ id, field }) => [id, field.answer()]));
  fillIn(questions, attempt.id);
  form.addEventListener('input', () =>
    remember(kept(attempt.id), JSON.stringify(answers()), session),
  );
  return { element: form, questions, answers };
}

export function forgetAnswers(attemptId: string) {
  remember(kept(attemptId), null, session);
}

export function questionHead(number: number, promptHtml: string, points: string) {
  return element(
    'legend',
    {},
    element('span', { class: 'sounding' }, String(number)),
    safeHtml('span', promptHtml),
    element('span', { class: 'label num' }, points),
  );
}

function onPage(question: PaperQuestion, number: number): QuestionOnPage {
  const { id, promptHtml, points } = question;
  // The table pairs each type with its own field.
  const field = fieldOfType(question.type).field(question as never);
  const place = element(
    'fieldset',
    { class: 'question', 'data-question': id },
    questionHead(number, promptHtml, counted(points, 'point')),
    ...field.elements,
  );
  return { id, number, place, field };
}

function fillIn(questions: QuestionOnPage[], attemptId: string) {
  const text = recall(kept(attemptId), session);
  if (!text) return;
  const answers = JSON.parse(text) as QuizAnswers;
  for (const { id, field } of questions) {
    const answer = answers[id] ?? null;
    if (answer !== null) field.fill(answer);
  }
}
