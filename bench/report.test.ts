import { expect, it } from 'vitest';
import { percentile } from './report.ts';

it('takes percentiles that were measured', () => {
  const values = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  expect(percentile(values, 50)).toBe(5);
  expect(percentile(values, 95)).toBe(10);
  expect(percentile(values, 100)).toBe(10);
});

it('has no percentile of nothing', () => {
  expect(percentile([], 50)).toBeNaN();
});
