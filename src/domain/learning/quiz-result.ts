import type { DrawnQuestion, Paper } from './draw-paper.ts';
import type { Answer, Grade } from './grade.ts';
import { inlineHtml } from './inline-markdown.ts';
import type { Question } from './quiz.ts';
import type { QuestionKey, QuestionResult, QuizAnswers } from './quiz-paper.ts';

/**
 * What a learner reads of their marked paper. Right or wrong and the feedback of what was chosen always;
 * key and explanation only where the policy reveals them, and otherwise not as empty fields either.
 */
export function questionResults(
  paper: Paper,
  answers: QuizAnswers,
  grade: Grade,
  { revealsKey }: { revealsKey: boolean },
): QuestionResult[] {
  return paper.questions.map((drawn, index) => {
    const { question } = drawn;
    const { points, max } = grade.questions[index]!;
    const answer = answers[question.id] ?? null;
    return {
      id: question.id,
      points,
      max,
      correct: points === max ? true : points === 0 ? false : null,
      answer,
      feedbackHtml: feedbackOf(drawn, answer),
      ...(revealsKey && {
        key: keyOf(drawn),
        explanationHtml: inlineHtml(question.explanation),
      }),
    };
  });
}

function feedbackOf(
  { question, options }: DrawnQuestion,
  answer: Answer,
): QuestionResult['feedbackHtml'] {
  if (question.type === 'truefalse') {
    const isWrong = typeof answer === 'boolean' && answer !== question.answer;
    if (!isWrong || !question.feedback) return [];
    return [{ option: null, html: inlineHtml(question.feedback) }];
  }
  const chosen = Array.isArray(answer) ? answer : [answer];
  return options.flatMap(({ drawnId, feedback }) =>
    feedback && chosen.includes(drawnId) ? [{ option: drawnId, html: inlineHtml(feedback) }] : [],
  );
}

function keyOf({ question, options }: DrawnQuestion): QuestionKey {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { options: options.filter((entry) => entry.correct).map((entry) => entry.drawnId) };
    case 'truefalse':
      return { texts: [String(question.answer)] };
    case 'short':
      return { texts: question.accept.map((entry) => entry.text) };
    case 'numeric':
      return { texts: [numericKey(question)] };
  }
}

function numericKey({ answer, unit }: Extract<Question, { type: 'numeric' }>): string {
  const tolerance = answer.tolerance > 0 ? ` ± ${answer.tolerance}` : '';
  return `${answer.value}${tolerance}${unit ? ` ${unit}` : ''}`;
}
