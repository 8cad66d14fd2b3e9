import { element, icon } from '#client/element';
import type { PaperQuestion, QuestionResult, QuizResult } from '#domain/learning/quiz-paper';
import { counted, tidy } from './quiz-facts.ts';
import { html, questionHead } from './quiz-form.ts';

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
  true: ['passed', 'Right'],
  false: ['failed', 'Not correct'],
  null: ['attention', 'Partly correct'],
} as const;

function markedQuestion(question: PaperQuestion, marked: QuestionResult, number: number) {
  const [kind, word] = verdicts[`${marked.correct}`];
  const whole = marked.feedbackHtml.filter((entry) => entry.option === null);
  const key = marked.key && 'texts' in marked.key && !marked.correct ? marked.key.texts : [];
  return element(
    'fieldset',
    { class: 'question' },
    questionHead(number, question.promptHtml, `${tidy(marked.points)} of ${marked.max}`),
    ...answerLines(question, marked),
    element('p', { class: `verdict is-${kind}` }, icon(kind), element('b', {}, word)),
    ...whole.map((entry) => html('p', entry.html)),
    key.length > 0 && element('p', {}, 'Accepted: ', element('code', {}, key.join(', '))),
    marked.explanationHtml ? explanation(marked.explanationHtml) : null,
  );
}

function explanation(safe: string): HTMLElement {
  const place = html('div', safe);
  place.className = 'explanation';
  return place;
}

/** What was answered; for choices every option, marked if it is known to be correct or not. */
function answerLines(question: PaperQuestion, marked: QuestionResult): HTMLElement[] {
  const { answer, key } = marked;
  if (!question.options) {
    const text = typeof answer === 'boolean' ? (answer ? 'True' : 'False') : String(answer ?? '');
    const shown = text ? element('code', {}, text) : 'nothing';
    return [element('p', {}, 'You answered ', shown, question.unit ? ` ${question.unit}` : '')];
  }
  const chosen = Array.isArray(answer) ? answer : [String(answer ?? '')];
  const right = key && 'options' in key ? key.options : null;
  return question.options.map((option) => {
    const isChosen = chosen.includes(option.id);
    const why = marked.feedbackHtml.find((entry) => entry.option === option.id);
    const state = stateOf(option.id, isChosen, right, marked);
    return element(
      'div',
      { class: `choice ${state ? `is-${state}` : ''}` },
      icon(isChosen ? (state ?? 'chosen') : 'open'),
      html('span', option.html),
      element('span', { class: 'why label' }, wordsFor(isChosen, right?.includes(option.id))),
      why && classed(html('span', why.html), 'why'),
    );
  });
}

function classed(made: HTMLElement, name: string): HTMLElement {
  made.className = name;
  return made;
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
