import { createHash } from 'node:crypto';
import { inlineHtml } from './inline-markdown.ts';
import { paperSize, type Question, type Quiz } from './quiz.ts';
import type { PaperQuestion } from './quiz-paper.ts';

/**
 * The questions of one attempt in the order shown; server only, because the questions contain their
 * keys.
 */
export type Paper = { questions: DrawnQuestion[]; max: number };

export type DrawnQuestion = {
  question: Question;
  /** Options in the order shown, under ids that are meaningless outside this attempt. */
  options: DrawnOption[];
};
export type DrawnOption = Option & { drawnId: string };
type Option = Extract<Question, { type: 'single' | 'multiple' }>['options'][number];

/**
 * Draws the questions of an attempt. The same quiz and seed always give the same ones, so a refresh
 * shows them again; the shuffle sorts by a hash of seed and id. The seed must never reach a
 * browser: the opaque ids could be computed from it and the author's ids.
 */
export function drawPaper(quiz: Quiz, seed: string): Paper {
  const { shuffle } = quiz.policy;
  const mixed = byHash(quiz.questions, (entry) => hash(seed, 'question', entry.id));
  const chosen = mixed.slice(0, paperSize(quiz));
  const ordered = shuffle.questions
    ? chosen
    : quiz.questions.filter((entry) => chosen.includes(entry));
  const questions = ordered.map((question) => ({
    question,
    options: drawOptions(question, seed, shuffle.options),
  }));
  return { questions, max: ordered.reduce((sum, entry) => sum + entry.points, 0) };
}

/**
 * The part of a paper that may reach the browser: no key, explanation, feedback or author's option
 * id.
 */
export function withoutAnswers(paper: Paper): PaperQuestion[] {
  return paper.questions.map(({ question, options }) => ({
    id: question.id,
    type: question.type,
    points: question.points,
    promptHtml: inlineHtml(question.prompt),
    ...(options.length > 0 && {
      options: options.map(({ drawnId, text }) => ({ id: drawnId, html: inlineHtml(text) })),
    }),
    ...(question.type === 'numeric' && question.unit && { unit: question.unit }),
  }));
}

function drawOptions(question: Question, seed: string, isShuffled: boolean): DrawnOption[] {
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  const drawn = question.options.map((option) => ({
    ...option,
    drawnId: hash(seed, 'option', question.id, option.id).slice(0, 12),
  }));
  if (!isShuffled) return drawn;
  // A separate hash: an order by the drawn id would be visible in the ids.
  const mixed = byHash(drawn, (option) => hash(seed, 'order', question.id, option.id));
  return [...mixed.filter((option) => !option.pin), ...mixed.filter((option) => option.pin)];
}

function byHash<Item>(items: Item[], hashOf: (item: Item) => string): Item[] {
  const hashed = items.map((item) => ({ item, key: hashOf(item) }));
  return hashed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

function hash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
