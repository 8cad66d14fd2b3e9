import { expect, test } from 'vitest';
import { lessonNow, type Move, movesOf } from './moves.ts';

const lesson = (id: string, formerly: string[] = [], lab?: string) => ({
  ...{ id, formerly, lab, courseId: 'tides', number: 1, minutes: 10 },
  ...{ title: id, summary: 'Find the next high water in a table.', keywords: ['tide', 'water'] },
});
const task = (id: string, formerly?: string) => ({ id, formerly }) as never;

test('a renamed lesson moves whole, and a task that was split off moves alone, from every former id', () => {
  const moves = movesOf(
    [
      {
        id: 'tides',
        lessons: [
          lesson('spring-tide', ['high-water', 'flood'], 'spring'),
          lesson('neap-tide', [], 'neap'),
        ],
      },
    ],
    (name) => ({ tasks: name === 'neap' ? [task('read', 'high-water'), task('new')] : [] }),
  );
  expect(moves).toEqual([
    { courseId: 'tides', from: 'spring-tide', taskId: 'read', to: 'neap-tide' },
    { courseId: 'tides', from: 'high-water', taskId: 'read', to: 'neap-tide' },
    { courseId: 'tides', from: 'flood', taskId: 'read', to: 'neap-tide' },
    { courseId: 'tides', from: 'high-water', taskId: null, to: 'spring-tide' },
    { courseId: 'tides', from: 'flood', taskId: null, to: 'spring-tide' },
  ]);
});

test('what stood under a former id is found where it stands now; everything else stays', () => {
  const moves: Move[] = [
    { courseId: 'tides', from: 'high-water', taskId: 'read', to: 'neap-tide' },
    { courseId: 'tides', from: 'high-water', taskId: null, to: 'spring-tide' },
  ];
  const now = (courseId: string, lessonId: string, taskId?: string) =>
    lessonNow(moves, { courseId, lessonId, taskId });
  expect(now('tides', 'high-water')).toBe('spring-tide');
  expect(now('tides', 'high-water', 'read')).toBe('neap-tide');
  expect(now('tides', 'high-water', 'write')).toBe('spring-tide');
  expect(now('tides', 'the-moon')).toBe('the-moon');
  expect(now('stars', 'high-water')).toBe('high-water');
});
