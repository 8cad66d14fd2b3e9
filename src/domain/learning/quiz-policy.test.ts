import { describe, expect, test } from 'vitest';
import { tideQuiz } from '#domain/testing/quiz-library';
import {
  type AttemptFacts,
  bestOf,
  deadlineOf,
  isPass,
  isTooLate,
  mayRevealKey,
  quizStanding,
  settled,
} from './quiz-policy.ts';

const noon = new Date('2026-11-23T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

function attempt(submitted: Date | null, passed: boolean | null = false): AttemptFacts {
  return {
    startedAt: noon,
    deadlineAt: null,
    submittedAt: submitted,
    passed: submitted ? passed : null,
  };
}

describe('the wait between tries', () => {
  const quiz = tideQuiz({ attempts: 5, cooldown: '1m', cooldown_growth: 2 });
  const waitAfter = (failures: number, from = quiz) => {
    const attempts = Array.from({ length: failures }, () => attempt(noon));
    const { nextTryAt } = quizStanding(from, attempts, later(1));
    return nextTryAt && (nextTryAt.getTime() - noon.getTime()) / 1000;
  };

  test('there is none before the first try', () => {
    expect(quizStanding(quiz, [], noon).mayStart).toEqual({ ok: true });
  });

  test('it grows with each failed try', () => {
    expect([1, 2, 3, 4].map((failures) => waitAfter(failures))).toEqual([60, 120, 240, 480]);
  });

  test('it is a day at most', () => {
    const slow = tideQuiz({ attempts: 20, cooldown: '1h', cooldown_growth: 3 });
    expect(waitAfter(10, slow)).toBe(24 * 3600);
  });

  test('it ends', () => {
    const { mayStart } = quizStanding(quiz, [attempt(noon)], later(30));
    expect(mayStart).toEqual({ ok: false, reason: 'quiz-cooldown', until: later(60) });
    expect(quizStanding(quiz, [attempt(noon)], later(60))).toMatchObject({
      mayStart: { ok: true },
      nextTryAt: null,
      attemptsLeft: 4,
    });
  });

  test('when every try is used nothing is waited for', () => {
    const attempts = Array.from({ length: 5 }, () => attempt(noon));
    expect(quizStanding(quiz, attempts, later(1))).toMatchObject({
      attemptsLeft: 0,
      nextTryAt: null,
      mayStart: { ok: false, reason: 'no-attempts-left' },
    });
  });
});

describe('keys', () => {
  const failed = attempt(noon, false);
  const passed = attempt(noon, true);
  const open = attempt(null);

  test.each([
    ['after_submit', [], false],
    ['after_submit', [failed], true],
    ['after_submit', [failed, open], false],
    ['after_pass', [failed, failed], false],
    ['after_pass', [failed, passed], true],
    ['after_last_attempt', [passed], false],
    ['after_last_attempt', [failed, passed], true],
    ['after_last_attempt', [failed, failed], true],
    ['after_last_attempt', [failed, open], false],
  ])('under %s with %j they may be shown: %s', (reveal_key, attempts, expected) => {
    expect(mayRevealKey(tideQuiz({ attempts: 2, reveal_key }), attempts)).toBe(expected);
  });

  test('once a pass has revealed them there are no more tries', () => {
    const { mayStart } = quizStanding(tideQuiz(), [passed], later(9999));
    expect(mayStart).toEqual({ ok: false, reason: 'quiz-passed' });
  });

  test('where a pass does not reveal them a better score may be tried for at once', () => {
    const quiz = tideQuiz({ reveal_key: 'after_last_attempt' });
    expect(quizStanding(quiz, [passed], later(1)).mayStart).toEqual({ ok: true });
  });
});

describe('the time limit', () => {
  const deadlineAt = deadlineOf(tideQuiz({ time_limit: '15m' }), noon);

  test('is the length the author wrote, from the start', () => {
    expect(deadlineAt).toEqual(later(900));
    expect(deadlineOf(tideQuiz(), noon)).toBeNull();
  });

  test('has a small grace for the way to the server', () => {
    expect(isTooLate({ deadlineAt }, later(915))).toBe(false);
    expect(isTooLate({ deadlineAt }, later(921))).toBe(true);
    expect(isTooLate({ deadlineAt: null }, later(1e6))).toBe(false);
  });

  test('an attempt left lying counts as failed at its deadline', () => {
    const left = { ...attempt(null), deadlineAt, score: null };
    expect(settled([left], later(910))).toEqual([left]);
    expect(settled([left], later(930))).toMatchObject([
      { submittedAt: deadlineAt, passed: false, score: 0 },
    ]);
  });
});

test('the pass mark is reached by exactly its share, whatever the fractions', () => {
  const quiz = tideQuiz({ pass: 0.7 });
  expect(isPass(quiz, 7, 10)).toBe(true);
  expect(isPass(quiz, 0.7 * 3, 3)).toBe(true);
  expect(isPass(quiz, 6.999, 10)).toBe(false);
});

test('the best attempt is the one with the greatest share', () => {
  expect(bestOf([])).toBeNull();
  expect(
    bestOf([
      { score: 5, maxScore: 10 },
      { score: 4, maxScore: 6 },
      { score: null, maxScore: 10 },
    ]),
  ).toEqual({ score: 4, max: 6 });
});
