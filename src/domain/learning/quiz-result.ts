import { typeOf } from '#question-types/types';
import type { Paper } from './draw-paper.ts';
import type { Grade } from './grade.ts';
import { inlineHtml } from './inline-markdown.ts';
import type { QuestionResult, QuizAnswers } from './quiz-paper.ts';

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
    const { id, type, explanation } = drawn.question;
    const { points, max } = grade.questions[index]!;
    const answer = answers[id] ?? null;
    const feedback = answer === null ? [] : typeOf(type).feedback(drawn, answer);
    return {
      id,
      points,
      max,
      correct: points === max ? true : points === 0 ? false : null,
      answer,
      feedbackHtml: feedback.map(({ option, text }) => ({ option, html: inlineHtml(text) })),
      ...(revealsKey && {
        key: typeOf(type).key(drawn),
        explanationHtml: inlineHtml(explanation),
      }),
    };
  });
}
