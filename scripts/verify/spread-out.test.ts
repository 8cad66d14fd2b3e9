import { expect, test } from 'vitest';
import { spreadOut } from './spread-out.ts';

const first = (item: string) => item[0] ?? '';

test('each group is spread over the whole list, in its own order', () => {
  expect(spreadOut(['a1', 'a2', 'a3', 'a4', 'b1', 'b2'], first)).toEqual([
    ...['a1', 'b1', 'a2', 'a3', 'b2', 'a4'],
  ]);
});

test('one group, or none, stays as it is', () => {
  expect(spreadOut(['a1', 'a2'], first)).toEqual(['a1', 'a2']);
  expect(spreadOut([], first)).toEqual([]);
});
