import { expect, test } from 'vitest';
import { smallLibrary } from '#domain/testing/small-library';
import {
  boardKey,
  boardsOf,
  boardTitle,
  leastKey,
  monthBoard,
  rankRows,
  readBoard,
} from './leaderboard.ts';

const courses = smallLibrary().courses();

test('an award counts on the boards of all time, its course and its month in UTC', () => {
  const lastSecond = new Date('2026-12-01T00:30:00+01:00');
  const ids = boardsOf('tides', lastSecond).map((board) => board.id);
  expect(ids).toEqual(['all', 'course:tides', 'month:2026-11']);
});

test('ids are read back, and others are no boards', () => {
  for (const board of boardsOf('tides', new Date()))
    expect(readBoard(board.id, courses)).toEqual(board);
  for (const id of ['', 'month:2026-13', 'month:2026-1', 'course:unknown', 'all '])
    expect(readBoard(id, courses)).toBeNull();
});

test('boards have names', () => {
  expect(boardTitle(monthBoard(new Date('2026-11-23T00:00:00Z')), courses)).toBe('November 2026');
  expect(boardTitle(readBoard('course:tides', courses)!, courses)).toBe('Reading the tides');
});

test('more points stand before fewer, and of equals who reached them first', () => {
  const early = new Date('2026-01-01');
  const late = new Date('2026-06-01');
  expect(boardKey(11, late)).toBeGreaterThan(boardKey(10, early));
  expect(boardKey(10, early)).toBeGreaterThan(boardKey(10, late));
  expect(boardKey(10, late)).toBeGreaterThanOrEqual(leastKey(10));
  expect(boardKey(10, early)).toBeLessThan(leastKey(11));
  expect(boardKey(-1, early)).toBeLessThan(leastKey(0));
});

test('equal totals share a rank and the next one skips', () => {
  const rows = [30, 20, 20, 10].map((total) => ({ total }));
  const ranks = (ahead: number, firstRank: number) =>
    rankRows(rows, { ahead, firstRank }).map((row) => row.rank);
  expect(ranks(0, 1)).toEqual([1, 2, 2, 4]);
  expect(ranks(7, 5)).toEqual([5, 9, 9, 11]);
});
