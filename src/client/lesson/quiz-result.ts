import { element, icon } from '#client/element';
import { safeHtml } from '#client/safe-html';
import type { PaperQuestion, QuestionResult, QuizResult } from '#domain/learning/quiz-paper';
import { fieldOfType } from '#question-types/fields';
import { counted, tidy } from './quiz-facts.ts';
import { questionHead } from './quiz-form.ts';

/** A submitted attempt, marked; if the quiz was edited since, only the score is shown. */
export function quizResult(result: QuizResult): HTMLElement {
  const place = element('div', { class: 'marked' }, score(result));
  for (const [index, question] of result.paper.entries()) {
    const marked = result.questions.find((entry) => entry.id === question.id);
    if (marked) place.append(markedQuestion(question, marked, index + 1));
  }
  return place;
}

function score({ score, max, percent, passed, late, pointsAwarded }: QuizResult): HTMLElement {
  const state = passed ? 'passed' : 'failed';
  return element(
    'div',
    { class: 'score', tabindex: '-1' },
    element('span', { class: 'figure-large num' }, `${tidy(score)} of ${tidy(max)}`),
    element('span', { class: `state is-${state}` }, icon(state), passed ? 'Passed' : 'Not passed'),
    element('span', { class: 'label num' }, `${percent} %`),
    pointsAwarded > 0 &&
      element('span', { class: 'label num' }, `${counted(pointsAwarded, 'point')} awarded`),
    late && element('p', {}, 'Time was up when you submitted, so no points were counted.'),
  );
}

const verdicts = {
  true: ['passed', 'Correct'],
  false: ['failed', 'Not correct'],
  null: ['attention', 'Partly correct'],
} as const;

function markedQuestion(question: PaperQuestion, marked: QuestionResult, number: number) {
  const [kind, word] = verdicts[`${marked.correct}`];
  const whole = marked.feedbackHtml.filter((entry) => entry.option === null);
  const { answered, expected } = fieldOfType(question.type);
  return element(
    'fieldset',
    { class: 'question' },
    questionHead(number, question.promptHtml, `${tidy(marked.points)} of ${marked.max}`),
    // The table pairs each type with its own field, here and below.
    ...answered(question as never, marked as never),
    element('p', { class: `verdict is-${kind}` }, icon(kind), element('b', {}, word)),
    ...whole.map((entry) => safeHtml('p', entry.html)),
    ...(marked.key && !marked.correct
      ? (expected?.(question as never, marked.key as never) ?? [])
      : []),
    marked.explanationHtml ? safeHtml('div', marked.explanationHtml, 'explanation') : null,
  );
}
