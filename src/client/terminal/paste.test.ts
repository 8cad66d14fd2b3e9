import { expect, test } from 'vitest';
import { pasteable } from './paste.ts';

test.each([
  ['text, tabs and lines stay', 'SELECT 1;\r\n\tx\n', 'SELECT 1;\r\n\tx\n'],
  ['no text ends its own bracket', 'ls\x1b[201~\rrm -rf ~\r', 'ls[201~\rrm -rf ~\r'],
  ['no text interrupts or erases', 'a\x03b\x7fc\x9b1m', 'abc1m'],
  ['every script stays', 'naïve 海峡 👩‍🚀 e\u0301 שלום', 'naïve 海峡 👩‍🚀 e\u0301 שלום'],
])('%s', (_, text, pasted) => {
  expect(pasteable(text)).toBe(pasted);
});
