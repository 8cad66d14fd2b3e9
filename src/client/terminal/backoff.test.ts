import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';

test('waits from a quarter of a second up to ten, longer at each try', () => {
  expect([0, 1, 2, 3].map((tries) => backoff(tries, 1))).toEqual([500, 1000, 2000, 4000]);
  expect(backoff(0, 0)).toBe(250);
  expect([backoff(50, 0), backoff(50, 1)]).toEqual([5000, 10_000]);
});
