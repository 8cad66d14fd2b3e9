import { expect, test } from 'vitest';
import { mayRender } from './may-render.ts';

const head =
  '---\ntitle: Tides\nsummary: How the water moves.\nkeywords: [tides, sea level]\n---\n\n';

test('a lesson that breaks a rule of style may render', () => {
  expect(mayRender(`${head}#### It is simply the moon\n\n<Keep>One line</Keep>\n`)).toBe(true);
});

test.each([
  ['a tag that is left open', `${head}<Keep>\n`],
  ['a component that no lesson has', `${head}<Tide />\n`],
  ['an expression', `${head}It is {moon}.\n`],
  ['a wrong field', head.replace('keywords: [tides, sea level]', 'keywords: tides')],
  ['YAML that cannot be read', head.replace('title: Tides', 'title: "Tides')],
])('%s may not', (_, text) => expect(mayRender(text)).toBe(false));
