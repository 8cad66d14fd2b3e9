import { expect, test } from 'vitest';
import { secret, tideQuiz } from '#domain/testing/quiz-library';
import { drawPaper, withoutAnswers } from './draw-paper.ts';

const optionsOf = (seed: string) =>
  drawPaper(tideQuiz(), seed).questions.find(({ question }) => question.id === 'spring')!.options;

test('the same seed draws the same paper', () => {
  const quiz = tideQuiz({ pick: 3, shuffle: { questions: true } });
  expect(drawPaper(quiz, 'seed')).toEqual(drawPaper(quiz, 'seed'));
});

test('other seeds draw other questions, other orders and other option ids', () => {
  const quiz = tideQuiz({ pick: 3, shuffle: { questions: true } });
  const seeds = Array.from({ length: 60 }, (_, index) => `seed-${index}`);
  const papers = seeds.map((seed) => drawPaper(quiz, seed));
  for (const paper of papers) expect(paper.questions).toHaveLength(3);
  const orders = new Set(papers.map((paper) => paper.questions.map((q) => q.question.id).join()));
  expect(orders.size).toBeGreaterThan(20);
  const ids = seeds.flatMap((seed) => optionsOf(seed).map((option) => option.drawnId));
  expect(new Set(ids).size).toBe(seeds.length * 4);
});

test('the paper counts the points of the questions it drew', () => {
  const paper = drawPaper(tideQuiz({ pick: 2 }), 'seed');
  const points = paper.questions.reduce((sum, { question }) => sum + question.points, 0);
  expect(paper.max).toBe(points);
});

test('without shuffling, questions keep the order of the file', () => {
  const paper = drawPaper(tideQuiz({ shuffle: { questions: false, options: false } }), 'seed');
  const ids = paper.questions.map(({ question }) => question.id);
  expect(ids).toEqual(['moon', 'spring', 'twice', 'word', 'metres', 'day']);
  expect(paper.questions[1]!.options.map((option) => option.id)).toEqual([
    'full',
    'new',
    'half',
    'none',
  ]);
});

test('every order of the options comes up, and a pinned one stays last', () => {
  const seeds = Array.from({ length: 80 }, (_, index) => `seed-${index}`);
  const orders = seeds.map((seed) => optionsOf(seed).map((option) => option.id));
  for (const order of orders) expect(order.at(-1)).toBe('none');
  expect(new Set(orders.map((order) => order.join())).size).toBe(6);
});

test('option ids sort differently from the options: order in one attempt tells nothing', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => `seed-${index}`);
  const sortedAsShown = seeds.filter((seed) => {
    const shown = optionsOf(seed)
      .slice(0, 3)
      .map((option) => option.drawnId);
    return shown.join() === shown.toSorted().join();
  });
  expect(sortedAsShown.length).toBeLessThan(20);
});

test('what reaches the browser holds no key, no explanation, no feedback and no author id', () => {
  const sent = JSON.stringify(withoutAnswers(drawPaper(tideQuiz(), 'seed')));
  expect(sent).toContain('What moves the <code>tide</code>?');
  expect(sent).toContain('Never &lt;b&gt;at all&lt;/b&gt;');
  for (const word of Object.values(secret)) expect(sent).not.toContain(word);
  expect(sent).not.toMatch(
    /correct|explanation|feedback|accept|answer|tolerance|987\.5|pulls-|"full"|"pin|first-|then-/,
  );
});
