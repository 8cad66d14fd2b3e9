import { createHash } from 'node:crypto';
import type { Lot } from '#question-types/question-type';
import { type DrawnQuestion, type Question, typeOf } from '#question-types/types';
import { inlineHtml } from './inline-markdown.ts';
import { paperSize, type Quiz } from './quiz.ts';
import type { PaperQuestion } from './quiz-paper.ts';

/**
 * The questions of one attempt in the order shown; server only, because the questions contain their
 * keys.
 */
export type Paper = { questions: DrawnQuestion[]; max: number };

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
    options: typeOf(question.type).draw(question, lotOf(question, seed, shuffle.options)),
  }));
  return { questions, max: ordered.reduce((sum, entry) => sum + entry.points, 0) };
}

/**
 * The part of a paper that may reach the browser: no key, explanation, feedback or author's option
 * id.
 */
export function withoutAnswers(paper: Paper): PaperQuestion[] {
  return paper.questions.map((drawn) => {
    const { id, type, points, prompt } = drawn.question;
    const asked = typeOf(type).asked(drawn);
    // Each type's `asked` is what PaperQuestionOf that type adds.
    return { id, type, points, promptHtml: inlineHtml(prompt), ...asked } as PaperQuestion;
  });
}

function lotOf(question: Question, seed: string, shufflesOptions: boolean): Lot {
  return {
    shufflesOptions,
    drawnId: (itemId) => hash(seed, 'option', question.id, itemId).slice(0, 12),
    // A separate hash: an order by the drawn id would be visible in the ids.
    mixed: (items) => byHash(items, ({ id }) => hash(seed, 'order', question.id, id)),
  };
}

function byHash<Item>(items: Item[], hashOf: (item: Item) => string): Item[] {
  const hashed = items.map((item) => ({ item, key: hashOf(item) }));
  return hashed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

function hash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
