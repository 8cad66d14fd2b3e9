import { expect, test } from 'vitest';
import type { Move } from '#domain/learning/moves';
import { smallLibrary } from '#domain/testing/small-library';
import { movedAddress } from './moved-address.ts';

const moves: Move[] = [
  { courseId: 'tides', from: 'flood', taskId: 'read-level', to: 'low-water' },
  { courseId: 'tides', from: 'flood', taskId: null, to: 'high-water' },
  { courseId: 'tides', from: 'ebb', taskId: null, to: 'gone' },
];
const library = { ...smallLibrary(), moves: () => moves };
const movedFrom = (address: string) => movedAddress(library, new URL(address, 'https://x.test'));

test.each([
  ['/courses/tides/flood', '/courses/tides/high-water'],
  ['/courses/tides/flood/', '/courses/tides/high-water/'],
  ['/courses/tides/flood?from=mail', '/courses/tides/high-water?from=mail'],
  ['/api/courses/tides/flood/progress', '/api/courses/tides/high-water/progress'],
  [
    '/api/courses/tides/flood/tasks/read-level/hints',
    '/api/courses/tides/low-water/tasks/read-level/hints',
  ],
  [
    '/api/courses/tides/flood/tasks/add-level/hints',
    '/api/courses/tides/high-water/tasks/add-level/hints',
  ],
])('%s leads to %s', (from, to) => {
  expect(movedFrom(from)).toBe(to);
});

test.each([
  '/',
  '/courses',
  '/courses/tides',
  '/courses/tides/high-water',
  '/courses/stars/flood',
  '/courses/tides/ebb',
])('%s stays where it is', (address) => {
  expect(movedFrom(address)).toBeUndefined();
});
