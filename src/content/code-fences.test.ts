import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { expect, it } from 'vitest';
import { codeFences } from '#content/code-fences';
import { cqlGrammar } from '#content/cql-grammar';

const theme = createCssVariablesTheme({ variablePrefix: '--astro-code-' });
const highlighter = await createHighlighter({ themes: [theme], langs: [cqlGrammar, 'cpp'] });
const html = (code: string, lang = 'cql') =>
  highlighter.codeToHtml(code, { lang, theme: 'css-variables', transformers: [codeFences] });

it('carries no inline style, which the policy would refuse', () => {
  expect(html("SELECT a, 'b', 3 FROM t; -- why")).not.toContain('style=');
});

it.each([
  ['SELECT', 'keyword'],
  ['using', 'keyword'],
  ["'it''s'", 'string'],
  ['600', 'constant'],
  ['-- why', 'comment'],
])('marks %s as a %s', (code, kind) => {
  expect(html(code)).toContain(`<span class="code-${kind}">${code}</span>`);
});

it('keeps a drawn value whole wherever it stands', () => {
  const mark = (name: string) => `<span class="seed" data-seed="${name}">‹${name}›</span>`;
  const code = "WHERE id = '{seed.sensor}' USING TTL {seed.limit_s};";
  expect(html(code)).toContain(mark('sensor'));
  expect(html(code)).toContain(mark('limit_s'));
});

it('shows what varies in output as it came out', () => {
  const output = html(' buoy | {ttl~41}', 'text');
  expect(output).toContain('<span class="varies" title="Yours differs: ttl">41</span>');
  expect(output).not.toContain('~');
});

it('takes a brace before ~ for what it is in a program', () => {
  expect(html('struct Lock { ~Lock() {} };', 'cpp')).not.toContain('varies');
});

it('numbers the lines of an excerpt as its file does', () => {
  const meta = { __raw: 'first=9' };
  const options = { lang: 'cql', theme: 'css-variables', meta, transformers: [codeFences] };
  const numbered = highlighter.codeToHtml('SELECT a\nFROM t;', options);
  expect([...numbered.matchAll(/data-line="(\d+)"/g)].map(([, number]) => number)).toEqual([
    '9',
    '10',
  ]);
  expect(html('SELECT a')).not.toContain('data-line');
});

it('does not let code become markup', () => {
  expect(html("'<b>' {x~<i>}", 'text')).not.toMatch(/<b>|<i>/);
});
