import { expect, test } from 'vitest';
import { outputMismatch } from './output-pattern.ts';

const table = ` sensor | ttl(t)
--------+--------
 buoy-1 |     {left~41}

(1 rows)
`;

test('white space, empty lines and the lengths of rules do not matter', () => {
  expect(
    outputMismatch(table, '\n sensor   | ttl(t)\n----------+-------\n   buoy-1 | 7\n(1 rows)'),
  ).toBeUndefined();
});

test.each([
  ['digits', '41', ['0', '-3', '600'], ['4.5', 'null', '']],
  ['a decimal', '0.53', ['12.0', '-1.25'], ['12', 'x.y']],
  [
    'a UUID',
    '0f8fad5b-d9cb-469f-a165-70867728950e',
    ['7C9E6679-7425-40DE-944B-E07FC1F90AE7'],
    ['7c9e6679', '41'],
  ],
  [
    'a time',
    '2026-11-23T16:00:26.683625Z',
    ['2027-01-02T03:04:05Z', '2027-01-02 03:04:05.000000+0000'],
    ['2027-01-02', 'now'],
  ],
  ['a blob', '0xcafe', ['0x', '0x01'], ['cafe']],
  ['a file', 'oa-1-big-Data.db', ['/var/lib/x/oa-12-big-Data.db'], ['oa-1-big-Index.txt']],
  ['a word', 'abc', ['xyz-1'], ['two words']],
  ['words', 'a b', ['three more words'], ['']],
])('%s stand for any value of their shape', (_what, example, alike, unlike) => {
  for (const value of alike)
    expect(outputMismatch(`x {v~${example}} y`, `x ${value} y`), value).toBeUndefined();
  for (const value of unlike)
    expect(outputMismatch(`x {v~${example}} y`, `x ${value} y`), value).toBeDefined();
});

test('characters with a meaning in patterns stand for themselves', () => {
  expect(outputMismatch('a.b (c) [d] {"e": 1} $f', 'a.b (c) [d] {"e": 1} $f')).toBeUndefined();
  expect(outputMismatch('a.b', 'axb')).toBeDefined();
});

test('letters of either case are different', () => {
  expect(outputMismatch('Null', 'null')).toBeDefined();
});

test('the first line that differs is told with its number', () => {
  expect(outputMismatch(table, ' sensor | ttl(t)\n---+---\n buoy-2 | 40\n(1 rows)')).toEqual({
    line: 3,
    expected: 'buoy-1 | {left~41}',
    found: 'buoy-2 | 40',
  });
});

test('too much and too little are told', () => {
  expect(outputMismatch('a', 'a\nb')).toEqual({ line: 2, expected: undefined, found: 'b' });
  expect(outputMismatch('a\nb', 'a')).toEqual({ line: 2, expected: 'b', found: undefined });
});

test('a long line may be broken in the lesson', () => {
  expect(
    outputMismatch('Error: code=2200\n[Invalid query]', 'Error: code=2200 [Invalid query]'),
  ).toBeUndefined();
  expect(outputMismatch('one two', 'one\ntwo')).toBeUndefined();
  expect(outputMismatch('one\ntwo', 'onetwo')).toBeDefined();
});
