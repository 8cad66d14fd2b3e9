import { typeOf } from '#question-types/types';
import type { Paper } from './draw-paper.ts';
import type { QuizAnswers } from './quiz-paper.ts';

/** Points of an attempt, question by question, in the order shown. */
export type Grade = { score: number; max: number; questions: QuestionGrade[] };
export type QuestionGrade = { id: string; points: number; max: number };

/** Marks checked answers (see checkAnswers). A blank answer scores 0, whatever the question. */
export function grade(paper: Paper, answers: QuizAnswers): Grade {
  const questions = paper.questions.map((drawn) => {
    const { id, type, points: max } = drawn.question;
    const answer = answers[id] ?? null;
    const share = answer === null ? 0 : typeOf(type).mark(drawn, answer);
    return { id, points: rounded(max * share), max };
  });
  const score = rounded(questions.reduce((sum, entry) => sum + entry.points, 0));
  return { score: Math.min(score, paper.max), max: paper.max, questions };
}

/** To a millionth of a point, so that stored sums of fractions compare as people expect. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
