import { describe, expect, test } from 'vitest';
import { readNumber, writtenNumber } from './read-number.ts';

const numberIn = (typed: string, unit?: string) => {
  const reading = readNumber(typed, unit);
  return reading.ok ? reading.value : null;
};

test.each([
  ['3', 3],
  [' -3 ', -3],
  ['+2.5', 2.5],
  ['.5', 0.5],
  ['5.', 5],
  ['007', 7],
  // Thousands, as the lessons write them and as others do.
  ['20,000', 20_000],
  ['1,234,567', 1_234_567],
  ['1,234.5', 1234.5],
  ['20 000', 20_000],
  ['1 234,5', 1234.5],
  ['1 234.5', 1234.5],
  ["2'000", 2000],
  ['2’000', 2000],
  ["1'234.50", 1234.5],
  ['2_000', 2000],
  ['1.234.567', 1_234_567],
  ['1.234,5', 1234.5],
  ['12,34,567', 1_234_567],
  // A comma as the decimal mark.
  ['1,5', 1.5],
  ['1,23', 1.23],
  ['0,125', 0.125],
  [',5', 0.5],
  ['1234,567', 1234.567],
  ['1,2345', 1.2345],
  // One separator before three digits is read as the lessons write.
  ['1,234', 1234],
  ['1.234', 1.234],
  ['-20,000', -20_000],
  ['0.125', 0.125],
  // Exponents.
  ['2e6', 2e6],
  ['2E+4', 20_000],
  ['2,5e3', 2500],
  ['1e-3', 0.001],
  // What phones and other alphabets make of it.
  ['\u22123', -3],
  ['–3', -3],
  ['— 3', -3],
  ['\uff0d３', -3],
  ['１２３', 123],
  ['20\u00a0000', 20_000],
  ['20\u202f000', 20_000],
  ['20\u2009000', 20_000],
  ['\u200e42\u200e', 42],
])('%j is read as the number %s', (typed, value) => {
  expect(numberIn(typed)).toBe(value);
});

test.each([
  '',
  ' ',
  '-',
  'nine',
  '1,2,3',
  '1.2.3',
  '1,23,4',
  '12,34.5',
  '1 00',
  '2 0',
  '0,125,000',
  '1,234.567,8',
  '0x10',
  '20k',
  '~20',
  '3-4',
  '1/2',
  '½',
  '2×10⁴',
  '10⁴',
  'Infinity',
  '1e999',
  '1e1e1',
])('%j is refused instead of guessed at', (typed) => {
  expect(readNumber(typed)).toMatchObject({ ok: false, problem: expect.stringMatching(/digits/) });
});

describe('a unit behind the number', () => {
  test.each([
    ['48 shards', 'shards', 48],
    ['48shards', 'shards', 48],
    ['200 gb', 'GB', 200],
    ['70 %', '%', 70],
    ['1,000 GB', 'GB', 1000],
  ])('%j is read where the question has it', (typed, unit, value) => {
    expect(numberIn(typed, unit)).toBe(value);
  });

  test('another one is named', () => {
    expect(readNumber('200 MB', 'GB')).toMatchObject({
      problem: expect.stringMatching(/in GB, and “MB” was typed/),
    });
    expect(readNumber('160 ms')).toMatchObject({
      problem: expect.stringMatching(/“ms” was typed/),
    });
  });
});

test('what the signs mean elsewhere is said where it differs', () => {
  const other = (typed: string) => {
    const reading = readNumber(typed);
    return reading.ok ? [reading.written, reading.otherwise] : null;
  };
  expect(other('20,000')).toEqual(['20,000', '20']);
  expect(other('1,234')).toEqual(['1,234', '1.234']);
  expect(other('20.000')).toEqual(['20', '20,000']);
  expect(other('1.234')).toEqual(['1.234', '1,234']);
  for (const clear of ['1,5', '0.125', '1,234.5', '1,234,567', '20 000', '1234'])
    expect(other(clear)![1]).toBeNull();
});

test.each([
  [3200, '3,200'],
  [0.1 + 0.2, '0.3'],
  [987.5, '987.5'],
  [0, '0'],
  [-20_000, '-20,000'],
  [1e300, '1e+300'],
  [2e-9, '2e-9'],
])('%d is written %s', (value, written) => {
  expect(writtenNumber(value)).toBe(written);
});
