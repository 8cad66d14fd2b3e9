import type { DrawnOption, DrawnQuestion, Paper } from './draw-paper.ts';
import type { Question } from './quiz.ts';
import type { QuizAnswers } from './quiz-paper.ts';

export type Answer = QuizAnswers[string];

/** Points of an attempt, question by question, in the order shown. */
export type Grade = { score: number; max: number; questions: QuestionGrade[] };
export type QuestionGrade = { id: string; points: number; max: number };

/** Marks checked answers (see checkAnswers). A blank answer scores 0, whatever the question. */
export function grade(paper: Paper, answers: QuizAnswers): Grade {
  const questions = paper.questions.map((drawn) => {
    const { id, points: max } = drawn.question;
    return { id, points: rounded(max * share(drawn, answers[id] ?? null)), max };
  });
  const score = rounded(questions.reduce((sum, entry) => sum + entry.points, 0));
  return { score: Math.min(score, paper.max), max: paper.max, questions };
}

/** How much of a question is correct, 0 to 1. */
function share({ question, options }: DrawnQuestion, answer: Answer): number {
  if (answer === null) return 0;
  switch (question.type) {
    case 'single':
      return options.some((option) => option.correct && option.drawnId === answer) ? 1 : 0;
    case 'multiple':
      return shareOfMultiple(question.grading, options, Array.isArray(answer) ? answer : []);
    case 'truefalse':
      return answer === question.answer ? 1 : 0;
    case 'short':
      return isAccepted(question, String(answer)) ? 1 : 0;
    case 'numeric':
      return isWithin(question, String(answer)) ? 1 : 0;
  }
}

/**
 * max(0, c/C - w/W) for C correct and W wrong options: ticking everything and ticking nothing both
 * score 0. (With +1/C and -1/C, ticking everything still pays where W < C.)
 */
function shareOfMultiple(
  grading: 'exact' | 'partial_penalty',
  options: DrawnOption[],
  chosen: string[],
): number {
  const all = (correct: boolean) => options.filter((option) => option.correct === correct);
  const ticked = (correct: boolean) =>
    all(correct).filter((option) => chosen.includes(option.drawnId)).length;
  const value = ticked(true) / all(true).length - ticked(false) / all(false).length;
  if (grading === 'exact') return value === 1 ? 1 : 0;
  return Math.max(0, value);
}

function isAccepted({ accept }: Extract<Question, { type: 'short' }>, typed: string): boolean {
  return accept.some(({ text, case: caseMatters }) => {
    const [given, wanted] = [folded(typed), folded(text)];
    return caseMatters ? given === wanted : lower(given) === lower(wanted);
  });
}

/** One form for texts that look alike: composed letters (NFC, UAX 15), single spaces, none at the ends. */
function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Lower case by way of upper case, so that ß and SS, ς and σ are one letter. */
function lower(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFC');
}

function isWithin({ answer }: Extract<Question, { type: 'numeric' }>, typed: string): boolean {
  const value = readNumber(typed);
  if (value === null) return false;
  // 0.1 + 0.2 misses 0.3 by rounding alone: allow that much beside the tolerance.
  const rounding = 1e-9 * Math.max(1, Math.abs(answer.value));
  return Math.abs(value - answer.value) <= answer.tolerance + rounding;
}

/**
 * A number as people type it: `1234.5`, `1 234,5`, `1,234.5`, `1.234,5`, `-3`, `2e6`. A single comma or
 * dot before one group of three digits (`1,234`) could mean either; it is read as a decimal mark, as
 * typed fields elsewhere do. Null for anything else.
 */
export function readNumber(typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^−/, '-')
    .replace(/(?<=\d)[\s'_](?=\d)/gu, '');
  const plain = withoutGrouping(text);
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function withoutGrouping(text: string): string {
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d{1,3}((,\d{3}){2,}|(\.\d{3}){2,})$/.test(text)) return text.replace(/[.,]/g, '');
  return text.replace(',', '.');
}

/** To a millionth of a point, so that stored sums of fractions compare as people expect. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
