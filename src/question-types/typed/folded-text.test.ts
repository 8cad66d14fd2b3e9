import { expect, test } from 'vitest';
import { foldedText, withoutCase } from './folded-text.ts';

test.each([
  ['curly quotes', '‘a’ and “b”', `'a' and "b"`],
  ['quotes of other languages', '„a‟ «b» ′c′', `"a" "b" 'c'`],
  ['an acute accent for a quote', 'it´s', "it's"],
  ['en dash, hyphens and minus', 'a–b‐c‑d−e', 'a-b-c-d-e'],
  ['two hyphens that a phone joined', 'status —host', 'status --host'],
  ['an ellipsis', 'a…', 'a...'],
  ['spaces of every width', ' a\u00a0b\u202fc\u2009 d\t', 'a b c d'],
  ['full-width letters', 'ｎｏｄｅｔｏｏｌ', 'nodetool'],
  ['composed letters', 'E\u0301tale', 'Étale'],
  ['what cannot be seen', 'node\u200btool\u00ad\ufeff', 'nodetool'],
  ['backticks, which authors list', '`get`', '`get`'],
])('%s: %j is %j', (_, typed, folded) => {
  expect(foldedText(typed)).toBe(folded);
});

test.each([
  ['STRASSE', 'straße'],
  ['ΟΔΟΣ', 'οδος'],
])('%s and %s are one word without case', (a, b) => {
  expect(withoutCase(a)).toBe(withoutCase(b));
});
