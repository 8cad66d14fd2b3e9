import { z } from 'zod';
import { typeOf } from '#question-types/types';
import type { Paper } from './draw-paper.ts';
import type { QuizAnswers } from './quiz-paper.ts';

/** An answer no longer than a long sentence; a question asks for a word or a command. */
const longestText = 500;

/** Body of a submission; whether the answers belong to the paper is checked by checkAnswers. */
export const quizAnswers = z.record(
  z.string().max(100),
  z.union([
    z.string().max(longestText, `An answer has at most ${longestText} characters.`),
    z.array(z.string().max(100)).max(50),
    z.boolean(),
    z.null(),
  ]),
);

export type AnswersOutcome = { ok: true; answers: QuizAnswers } | AnswersRefused;

export type AnswersRefused = {
  ok: false;
  reason: 'answers-invalid';
  /** Names the question by its place on the paper. */
  message: string;
  /** The id of the question whose answer was refused; absent if it is not on the paper. */
  question?: string;
};

/**
 * Whether there is exactly one answer for each question on the paper, in its type's shape, with none
 * but the options issued for it. Anything else is refused as a whole and costs no attempt: a repeated
 * or foreign row must never inflate a score, and a number that cannot be read is a slip.
 */
export function checkAnswers(paper: Paper, answers: QuizAnswers): AnswersOutcome {
  const asked = new Set(paper.questions.map(({ question }) => question.id));
  for (const id of Object.keys(answers))
    if (!asked.has(id)) return refuse(`The question "${id}" is not on this paper.`);
  for (const [index, drawn] of paper.questions.entries()) {
    const { id, type } = drawn.question;
    const place = `Question ${index + 1}`;
    if (!Object.hasOwn(answers, id))
      return refuse(`${place} has no answer; send null for a blank.`, id);
    if (answers[id] === null) continue;
    const parsed = typeOf(type).answer(drawn).safeParse(answers[id]);
    if (!parsed.success) return refuse(`${place}: ${parsed.error.issues[0]?.message}`, id);
  }
  return { ok: true, answers };
}

function refuse(message: string, question?: string): AnswersRefused {
  return { ok: false, reason: 'answers-invalid', message, ...(question && { question }) };
}
