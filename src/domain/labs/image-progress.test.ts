import { expect, it } from 'vitest';
import { progressOf } from './image-progress.ts';

const steps = [
  { seconds: 30, message: 'Getting a base' },
  { seconds: 10, message: 'Fetching' },
  { seconds: 60, message: 'Booting' },
];

it('weighs steps by the time they take', () => {
  expect(progressOf(steps, 0)).toEqual({ step: 1, of: 3, percent: 0, message: 'Getting a base' });
  expect(progressOf(steps, 1)).toEqual({ step: 2, of: 3, percent: 30, message: 'Fetching' });
  expect(progressOf(steps, 2)).toEqual({ step: 3, of: 3, percent: 40, message: 'Booting' });
});

it('is complete only when the last step has ended', () => {
  expect(progressOf(steps, 3)).toEqual({ step: 3, of: 3, percent: 100, message: 'Booting' });
});
