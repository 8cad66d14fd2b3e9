import { expect, test } from 'vitest';
import { isAnswer } from './query-answers.ts';

test.each([
  ['device attributes', '\x1b[?1;2c'],
  ['secondary attributes', '\x1b[>0;276;0c'],
  ['a state', '\x1b[0n'],
  ["the cursor's position", '\x1b[12;40R'],
  ['a mode', '\x1b[?2026;2$y'],
  ['a colour', '\x1b]11;rgb:1414/1a1a/2222\x1b\\'],
  ['a setting', '\x1bP1$r0m\x1b\\'],
  ['a focus report', '\x1b[I'],
])('%s is an answer of xterm', (_, data) => expect(isAnswer(data)).toBe(true));

test.each(['x', '\r', '\x1b', '\x1b[A', '\x1b[200~ls\x1b[201~', '\x1bx', '\x1b[5~', '12;40R'])(
  '%j is a key or a paste',
  (data) => expect(isAnswer(data)).toBe(false),
);
