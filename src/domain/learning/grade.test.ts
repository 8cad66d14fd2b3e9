import { describe, expect, test } from 'vitest';
import { secret, tideQuiz } from '#domain/testing/quiz-library';
import { typeOf } from '#question-types/types';
import { drawPaper, type Paper } from './draw-paper.ts';
import { grade } from './grade.ts';
import { quizFile } from './quiz.ts';
import { checkAnswers } from './quiz-answers.ts';
import type { QuizAnswers } from './quiz-paper.ts';

const paper = drawPaper(tideQuiz(), 'a-seed');

/** Ids of the attempt for the author's ids. */
function drawn(of: Paper, question: string, ...options: string[]): string[] {
  const found = of.questions.find((entry) => entry.question.id === question)!;
  return options.map((id) => found.options.find((entry) => entry.id === id)!.drawnId);
}

const blank: QuizAnswers = { moon: null, spring: [], twice: null, word: '', metres: '', day: null };

function pointsOf(question: string, answer: QuizAnswers[string]): number {
  const { questions } = grade(paper, { ...blank, [question]: answer });
  return questions.find((entry) => entry.id === question)!.points;
}

describe('grading', () => {
  test('a paper answered rightly has all its points', () => {
    const answers = {
      moon: drawn(paper, 'moon', 'pulls-moon')[0]!,
      spring: drawn(paper, 'spring', 'new', 'full'),
      twice: true,
      word: secret.accepted,
      metres: '987,5',
      day: drawn(paper, 'day', 'first-low', 'then-flood', 'then-high'),
    };
    expect(grade(paper, answers)).toMatchObject({ score: 10, max: 10 });
  });

  test('a blank paper has none', () => {
    expect(grade(paper, blank).score).toBe(0);
    expect(grade(paper, { ...blank, spring: null }).score).toBe(0);
  });

  test('a wrong choice has none', () => {
    expect(pointsOf('moon', drawn(paper, 'moon', 'pulls-wind')[0]!)).toBe(0);
    expect(pointsOf('twice', false)).toBe(0);
  });

  test.each([
    [['full', 'new'], 4],
    [['full'], 2],
    [['full', 'new', 'half'], 2],
    [['full', 'half'], 0],
    [['full', 'new', 'half', 'none'], 0],
    [['half', 'none'], 0],
  ])('several answers %j bring %d of 4: c/C - w/W, never below 0', (chosen, points) => {
    expect(pointsOf('spring', drawn(paper, 'spring', ...chosen))).toBe(points);
  });

  test('ticking everything brings nothing where there are fewer wrong options than right', () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, correct: id !== 'd' }));
    const one = {
      id: 'q',
      type: 'multiple',
      prompt: 'Which ones?',
      explanation: 'These.',
      options,
    };
    const drawnPaper = drawPaper(quizFile.parse({ version: 1, id: 'q', questions: [one] }), 's');
    const all = drawn(drawnPaper, 'q', 'a', 'b', 'c', 'd');
    expect(grade(drawnPaper, { q: all }).score).toBe(0);
    expect(grade(drawnPaper, { q: all.slice(0, 2) }).score).toBeCloseTo(2 / 3, 5);
  });

  test('exact grading is all or nothing', () => {
    const quiz = tideQuiz();
    const spring = quiz.questions.find((entry) => entry.type === 'multiple')!;
    const exact = drawPaper({ ...quiz, questions: [{ ...spring, grading: 'exact' }] }, 's');
    expect(grade(exact, { spring: drawn(exact, 'spring', 'full') }).score).toBe(0);
    expect(grade(exact, { spring: drawn(exact, 'spring', 'full', 'new') }).score).toBe(4);
  });

  test.each([
    ['Accepted-by-the-PILOT', 1],
    ['  accepted-by-the-pilot ', 1],
    ['High  Slack', 1],
    ['high slack', 0],
    ['accepted–by‑the-pilot', 1],
    ['High\u00a0Slack', 1],
    ['', 0],
    ['accepted', 0],
  ])('a typed text %j brings %d', (typed, points) => {
    expect(pointsOf('word', typed)).toBe(points);
  });

  test('letters that look alike are alike, composed or not', () => {
    const quiz = tideQuiz();
    const word = quiz.questions.find((entry) => entry.type === 'short')!;
    const accept = [{ text: 'Étale', case: false }];
    const accented = drawPaper({ ...quiz, questions: [{ ...word, accept }] }, 's');
    expect(grade(accented, { word: 'E\u0301TALE' }).score).toBe(1);
  });

  test.each([
    ['987.5', 1],
    ['987,5', 1],
    ['988', 1],
    ['987.0', 1],
    ['987.5 m', 1],
    ['９８７．５', 1],
    ['9.875e2', 1],
    ['988.01', 0],
    ['nine', 0],
    ['', 0],
  ])('a number %j within the tolerance brings %d', (typed, points) => {
    expect(pointsOf('metres', typed)).toBe(points);
  });
});

test.each(['20,000', '20 000', "20'000", '2e4', '20000.0', '20,000 rows'])(
  'twenty thousand may be typed %j',
  (typed) => {
    const one = {
      id: 'rows',
      type: 'numeric',
      prompt: 'How many rows?',
      explanation: 'As counted.',
      answer: { value: 20_000 },
      unit: 'rows',
    };
    const quiz = quizFile.parse({ version: 1, id: 'q', questions: [one] });
    expect(grade(drawPaper(quiz, 's'), { rows: typed }).score).toBe(1);
  },
);

test('the right answer of every type is accepted and has all its points', () => {
  const right = Object.fromEntries(
    paper.questions.map((entry) => [
      entry.question.id,
      typeOf(entry.question.type).rightAnswer(entry),
    ]),
  );
  expect(checkAnswers(paper, right)).toEqual({ ok: true, answers: right });
  expect(grade(paper, right)).toMatchObject({ score: 10, max: 10 });
});

describe('answers that do not belong to the paper', () => {
  const refused = (answers: QuizAnswers) => {
    const outcome = checkAnswers(paper, answers);
    return outcome.ok ? null : outcome.message;
  };
  const [moon] = drawn(paper, 'moon', 'pulls-moon') as [string];

  test('a blank paper is accepted', () => {
    expect(refused(blank)).toBeNull();
  });

  test('a missing question is refused', () => {
    const { moon: _, ...rest } = blank;
    expect(refused(rest)).toMatch(/^Question 1 has no answer/);
  });

  test('a question that is not on the paper is refused', () => {
    expect(refused({ ...blank, other: 'x' })).toMatch(/"other" is not on this paper/);
  });

  test.each<[string, QuizAnswers]>([
    ["the author's own option id", { moon: 'pulls-moon' }],
    ['an option of another question', { spring: [moon] }],
    ['an option that was made up', { moon: 'ffffffffffff' }],
    ['an option twice', { spring: drawn(paper, 'spring', 'full', 'full') }],
    ['a list where one is asked', { moon: [moon] }],
    ['one where a list is asked', { spring: moon }],
    ['a word where true or false is asked', { twice: 'true' }],
    ['true where a text is asked', { word: true }],
  ])('%s is refused', (_, answer) => {
    expect(refused({ ...blank, ...answer })).toMatch(/^Question \d/);
  });

  test.each(['nine', '1.2.3', '987 km'])(
    'the number %j, which cannot be read, is refused',
    (typed) => {
      expect(checkAnswers(paper, { ...blank, metres: typed })).toMatchObject({
        question: 'metres',
        message: expect.stringMatching(/^Question 5: .*Type a number in digits/),
      });
    },
  );

  test('an option of another attempt is refused', () => {
    const other = drawPaper(tideQuiz(), 'another-seed');
    expect(refused({ ...blank, moon: drawn(other, 'moon', 'pulls-moon')[0]! })).toMatch(/offered/);
  });
});
