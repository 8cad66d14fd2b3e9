import { expect, test } from 'vitest';
import { awardSource, lessonEarned, quizAward, readSource, wholePoints } from './points.ts';

test('award keys are read back', () => {
  expect(readSource(awardSource.task('tides', 'high-water', 'add-level'))).toEqual({
    ...{ kind: 'task', courseId: 'tides', lessonId: 'high-water', taskId: 'add-level' },
  });
  expect(readSource(awardSource.quiz('tides', 'high-water', 2))).toEqual({
    ...{ kind: 'quiz', courseId: 'tides', lessonId: 'high-water', attemptNo: 2 },
  });
  expect(readSource(awardSource.reversal(7))).toEqual({ kind: 'reversal', ledgerId: 7 });
  expect(readSource('gift:from-nobody')).toBeNull();
});

test('part points count once they make a whole one', () => {
  expect(wholePoints(2.999)).toBe(2);
  expect(wholePoints(1 / 3 + 1 / 3 + 1 / 3 - 1e-9)).toBe(1);
});

test('a quiz awards what a try adds to the best before', () => {
  expect(quizAward(5.5, 0)).toBe(5);
  expect(quizAward(8, 5)).toBe(3);
  expect(quizAward(4, 5)).toBe(0);
});

test('a lesson has earned its own awards, less what was reversed of them', () => {
  const awards = [
    { id: 1, source: 'task:tides/high-water/add-level', points: 10 },
    { id: 2, source: 'quiz:tides/high-water:1', points: 4 },
    { id: 3, source: 'task:tides/low-water/add-level', points: 10 },
    { id: 4, source: 'reversal:1', points: -10 },
    { id: 5, source: 'reversal:3', points: -10 },
  ];
  expect(lessonEarned(awards, 'high-water')).toBe(4);
  expect(lessonEarned(awards, 'low-water')).toBe(0);
});
