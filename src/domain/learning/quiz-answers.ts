import { z } from 'zod';
import type { DrawnQuestion, Paper } from './draw-paper.ts';
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

export type AnswersOutcome =
  | { ok: true; answers: QuizAnswers }
  | { ok: false; reason: 'answers-invalid'; message: string };

/**
 * Whether there is exactly one answer for each question on the paper, of its question's kind, with none
 * but the options issued for it. Anything else was not made by the page and is refused as a whole, since
 * a repeated or foreign row must never inflate a score.
 */
export function checkAnswers(paper: Paper, answers: QuizAnswers): AnswersOutcome {
  const asked = new Set(paper.questions.map(({ question }) => question.id));
  for (const id of Object.keys(answers))
    if (!asked.has(id)) return refuse(`The question "${id}" is not on this paper.`);
  for (const [index, drawn] of paper.questions.entries()) {
    const { id } = drawn.question;
    const place = `Question ${index + 1}`;
    if (!Object.hasOwn(answers, id))
      return refuse(`${place} has no answer; send null for a blank.`);
    const fault = faultOf(drawn, answers[id]!);
    if (fault) return refuse(`${place} ${fault}.`);
  }
  return { ok: true, answers };
}

/** What is wrong with an answer; null when nothing is. */
function faultOf({ question, options }: DrawnQuestion, answer: QuizAnswers[string]): string | null {
  const isIssued = (id: string) => options.some((option) => option.drawnId === id);
  if (answer === null) return null;
  switch (question.type) {
    case 'single':
      if (typeof answer !== 'string') return 'takes one option';
      return isIssued(answer) ? null : 'was answered with an option that was not offered';
    case 'multiple':
      if (!Array.isArray(answer)) return 'takes a list of options';
      if (new Set(answer).size !== answer.length) return 'has the same option twice';
      return answer.every(isIssued) ? null : 'was answered with an option that was not offered';
    case 'truefalse':
      return typeof answer === 'boolean' ? null : 'takes true or false';
    case 'short':
    case 'numeric':
      return typeof answer === 'string' ? null : 'takes a text';
  }
}

function refuse(message: string): AnswersOutcome {
  return { ok: false, reason: 'answers-invalid', message };
}
