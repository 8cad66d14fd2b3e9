import { describe, expect, test } from 'vitest';
import { drawPaper, withoutAnswers } from '#domain/learning/draw-paper';
import { grade } from '#domain/learning/grade';
import { quizFile } from '#domain/learning/quiz';
import { checkAnswers } from '#domain/learning/quiz-answers';
import { questionResults } from '#domain/learning/quiz-result';

const steps = ['log', 'flush', 'merge', 'purge'];
const asked = {
  id: 'path',
  type: 'ordering',
  points: 3,
  prompt: 'Put the steps of a tombstone in order.',
  explanation: 'EXPLAINED',
  items: steps.map((id) => ({ id, text: `The \`${id}\` step` })),
};
const quizWith = (question: object, shuffle = {}) =>
  quizFile.parse({ version: 1, id: 'q', policy: { shuffle }, questions: [question] });

const paper = drawPaper(quizWith(asked), 'a-seed');
const drawnIds = (order: string[], of = paper) =>
  order.map((id) => of.questions[0]!.options.find((item) => item.id === id)!.drawnId);

test.each([
  ['log flush merge purge', 3],
  // One item in a wrong place breaks the pairs around it, not those of the others.
  ['purge log flush merge', 2],
  ['log flush purge merge', 1],
  ['merge purge log flush', 2],
  ['purge merge flush log', 0],
  ['flush log purge merge', 0],
])('%s earns %d of 3: one for each step that follows its own', (order, points) => {
  expect(grade(paper, { path: drawnIds(order.split(' ')) }).score).toBe(points);
});

test('exact grading is all or nothing', () => {
  const exact = drawPaper(quizWith({ ...asked, grading: 'exact' }), 's');
  const points = (order: string[]) => grade(exact, { path: drawnIds(order, exact) }).score;
  expect(points(steps)).toBe(3);
  expect(points(['purge', 'log', 'flush', 'merge'])).toBe(0);
});

test('no draw shows the right order, and one without shuffled options does not either', () => {
  for (const options of [true, false]) {
    const quiz = quizWith(asked, { options });
    const orders = Array.from({ length: 200 }, (_, no) =>
      drawPaper(quiz, `seed-${no}`)
        .questions[0]!.options.map(({ id }) => id)
        .join(),
    );
    expect(orders).not.toContain(steps.join());
    expect(new Set(orders).size).toBe(23);
  }
});

test('what reaches the browser tells neither the order nor the author’s ids', () => {
  const [sent] = withoutAnswers(paper);
  expect(sent).toMatchObject({ type: 'ordering', items: expect.any(Array) });
  expect(JSON.stringify(sent)).not.toMatch(/"(log|flush|merge|purge)"|EXPLAINED|order"/);
});

test('the key is the right order, in the attempt’s ids', () => {
  const answers = { path: drawnIds(steps.toReversed()) };
  const shown = (revealsKey: boolean) =>
    questionResults(paper, answers, grade(paper, answers), { revealsKey })[0]!;
  expect(shown(true).key).toEqual({ order: drawnIds(steps) });
  expect(shown(false)).not.toHaveProperty('key');
});

test.each([
  ['an item that is missing', drawnIds(['log', 'flush', 'merge']), /each item once/],
  ['an item twice', drawnIds(['log', 'flush', 'merge', 'merge']), /each item once/],
  ['the author’s own ids', steps, /not offered/],
  ['a text', 'log', /list of items/],
])('%s is refused', (_, path, message) => {
  expect(checkAnswers(paper, { path })).toMatchObject({
    ok: false,
    question: 'path',
    message: expect.stringMatching(message),
  });
});

describe('an author is told of', () => {
  test.each([
    ['too few items', asked.items.slice(0, 2)],
    ['an id that comes twice', [...asked.items, asked.items[0]!]],
  ])('%s', (_, items) => {
    expect(() => quizWith({ ...asked, items })).toThrow(/items/);
  });
});
