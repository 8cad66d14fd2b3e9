import { expect, test } from 'vitest';
import { countWords, lessonMinutes } from './lesson-time.ts';

const nothing = { words: 0, runs: 0, figures: 0, tasks: [], questions: 0 };

test('a lesson takes the time to read, run, do its tasks and answer, in whole minutes', () => {
  expect(lessonMinutes(nothing)).toBe(0);
  expect(lessonMinutes({ ...nothing, words: 900 })).toBe(5);
  expect(lessonMinutes({ ...nothing, words: 901 })).toBe(6);
  expect(lessonMinutes({ ...nothing, runs: 4, figures: 1, questions: 7 })).toBe(6);
});

test('a program takes longer than a statement, and a project longer than a task with steps', () => {
  const minutes = (kind: Parameters<typeof lessonMinutes>[0]['tasks'][number]) =>
    lessonMinutes({ ...nothing, tasks: [kind] });
  expect(
    (['statement', 'commands', 'program', 'project', 'program-project'] as const).map(minutes),
  ).toEqual([2, 3, 7, 6, 12]);
});

test('words are runs of letters and digits in any script; signs are none', () => {
  expect(countWords("The node's 2 SSTables – naïve: файлы, don’t `SELECT *`")).toBe(8);
  expect(countWords('--- ;; ===')).toBe(0);
});
