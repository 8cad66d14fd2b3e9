import { describe, expect, test } from 'vitest';
import { goesOnIn } from './watched-lab.ts';

const watched = { courseId: 'tides', lessonId: 'high-water', shell: 'node-2' } as const;
const lab = {
  courseId: 'tides',
  lessonId: 'high-water',
  status: 'ready',
  terminals: ['node', 'cqlsh'],
} as const;

describe('what is watched goes on', () => {
  test.each(['queued', 'starting', 'ready'] as const)(
    'in a lab of the lesson that is %s',
    (status) => {
      expect(goesOnIn({ ...lab, status, terminals: [...lab.terminals] }, watched)).toBe(true);
    },
  );

  test.each([
    ['that has ended', { status: 'ended' }],
    ['that failed', { status: 'failed' }],
    ['of another lesson', { lessonId: 'low-water' }],
    ['of another course with a lesson of that name', { courseId: 'currents' }],
    ['without such a terminal', { terminals: ['cqlsh'] }],
  ] as const)('not in one %s', (_, other) => {
    expect(goesOnIn({ ...lab, terminals: [...lab.terminals], ...other } as never, watched)).toBe(
      false,
    );
  });
});
