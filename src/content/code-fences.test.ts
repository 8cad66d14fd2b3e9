import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { expect, it } from 'vitest';
import { codeFences } from '#content/code-fences';
import { cqlGrammar } from '#content/cql-grammar';

const theme = createCssVariablesTheme({ variablePrefix: '--astro-code-' });
const highlighter = await createHighlighter({ themes: [theme], langs: [cqlGrammar] });
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

it('does not let code become markup', () => {
  expect(html("'<b>' {x~<i>}", 'text')).not.toMatch(/<b>|<i>/);
});
