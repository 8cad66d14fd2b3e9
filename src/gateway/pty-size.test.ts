import { expect, test } from 'vitest';
import { PtySize } from './pty-size.ts';

test('a pty is told one size at a time, and the last one last', async () => {
  const told: number[] = [];
  const answers: (() => void)[] = [];
  const size = new PtySize({
    resize: (columns) => {
      told.push(columns);
      return new Promise((resolve) => answers.push(resolve));
    },
    onError: () => {},
  });
  for (const columns of [70, 71, 72]) size.tell({ columns, rows: 20 });
  expect(told).toEqual([70]);
  answers.shift()!();
  await expect.poll(() => told).toEqual([70, 72]);
  answers.shift()!();
  await new Promise((resolve) => setTimeout(resolve));
  size.tell({ columns: 73, rows: 20 });
  expect(told).toEqual([70, 72, 73]);
});

test('a size that could not be told is reported, and the next one is told', async () => {
  const errors: unknown[] = [];
  const told: number[] = [];
  const size = new PtySize({
    resize: async (columns) => {
      if (columns === 70) throw new Error('no pty');
      told.push(columns);
    },
    onError: (error) => errors.push(error),
  });
  size.tell({ columns: 70, rows: 20 });
  size.tell({ columns: 71, rows: 20 });
  await expect.poll(() => told).toEqual([71]);
  expect(errors).toEqual([new Error('no pty')]);
});
