import { expect, test } from 'vitest';
import { errorIn, isAtPrompt, keysFor, outputOf, plainText } from './transcript.ts';

// Recorded from a real node's terminals.
const cqlshStart =
  'Connected to \u001b[0;1;34mStrait\u001b[0m at 127.0.0.1:9042\r\n[cqlsh 6.0.40]\r\nUse HELP for help.\r\ncqlsh> ';
const cqlshScreen =
  'CREATE TABLE k.t (a int PRIMARY KEY,\r\n   ...  b int);\r\ncqlsh> SELECT a, b FROM k.t;\r\n\r\n \u001b[0;1;31ma\u001b[0m | \u001b[0;1;35mb\u001b[0m\r\n---+---\r\n \u001b[0;1;32m1\u001b[0m | \u001b[0;1;32m2\u001b[0m\r\n\r\n(1 rows)\r\ncqlsh> SELECT foo FROM k.t;\r\n\u001b[0;1;31mInvalidRequest: Error from server: code=2200 [Invalid query] message="Undefined column name foo in table k.t"\u001b[0m\r\ncqlsh> ';
const bashStart = '\u001b[?2004h\u001b[1;36mnode\u001b[0m:\u001b[1;34m~\u001b[0m$ ';
const bashScreen =
  '\u001b[7mcqlsh -e "SELECT"\u001b[27m\r\n\r\u001b[7mecho done | cat\u001b[27m\u001b[A\b\b\b\bcqlsh -e "SELECT"\r\n\recho done | cat\r\n\u001b[?2004l\r\r\n \u001b[0;1;31ma\u001b[0m\r\n---\r\n \u001b[0;1;32m1\u001b[0m\r\n\r\n(1 rows)\r\ndone\r\n\u001b[?2004h\u001b[1;36mnode\u001b[0m:\u001b[1;34m~\u001b[0m$ ';

test('a text is typed as the page does', () => {
  expect(keysFor('node', 'ls')).toEqual(['ls\r']);
  expect(keysFor('node', 'a\nb\n')).toEqual(['\x1b[200~a\rb\x1b[201~\r']);
  expect(keysFor('cqlsh', 'a\n\nb;')).toEqual(['a\r', 'b;\r']);
});

test('a terminal is ready when its prompt stands there', () => {
  expect(isAtPrompt('cqlsh', cqlshStart)).toBe(true);
  expect(isAtPrompt('cqlsh', cqlshStart.slice(0, -3))).toBe(false);
  expect(isAtPrompt('node', bashStart)).toBe(true);
  expect(isAtPrompt('node', '')).toBe(false);
});

test('what cqlsh printed stands between its prompts', () => {
  const done = outputOf('cqlsh', 4, cqlshScreen);
  expect(done?.isIncomplete).toBe(false);
  expect(done?.output.split('\n').map((line) => line.trim())).toEqual([
    '',
    'a | b',
    '---+---',
    '1 | 2',
    '',
    '(1 rows)',
    'InvalidRequest: Error from server: code=2200 [Invalid query] message="Undefined column name foo in table k.t"',
  ]);
});

test('cqlsh is at work until every line has had its prompt', () => {
  const earlier = cqlshScreen.slice(0, cqlshScreen.indexOf('SELECT foo'));
  expect(outputOf('cqlsh', 4, earlier)).toBeUndefined();
  expect(outputOf('cqlsh', 1, 'SELECT 1\r\n   ... ')?.isIncomplete).toBe(true);
});

test('what bash printed stands between the switches of its paste mode', () => {
  expect(outputOf('node', 1, bashScreen)?.output.trim()).toBe('a\n---\n 1\n\n(1 rows)\ndone');
  expect(outputOf('node', 1, bashScreen.slice(0, -80))).toBeUndefined();
});

test('what a carriage return overwrote is gone', () => {
  expect(plainText('10 %\r20 %\r\nend')).toBe('20 %\nend');
});

test('errors are recognised, and rows that speak of errors are not', () => {
  expect(errorIn('x\nInvalidRequest: Error from server: code=2200')).toMatch(/^InvalidRequest/);
  expect(errorIn('SyntaxException: line 1:0 no viable')).toMatch(/^SyntaxException/);
  expect(errorIn('bash: nodetol: command not found')).toMatch(/command not found/);
  expect(errorIn(' name | error\n a | Error 5')).toBeUndefined();
});
