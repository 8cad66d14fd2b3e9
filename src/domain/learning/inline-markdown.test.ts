import { expect, test } from 'vitest';
import { inlineHtml } from './inline-markdown.ts';

test.each([
  ['plain', 'plain'],
  ['`TTL(a)` is *a* **count**', '<code>TTL(a)</code> is <em>a</em> <strong>count</strong>'],
  ['`a * b` and 2 * 3 * 4', '<code>a * b</code> and 2 * 3 * 4'],
  ['SELECT count(*) and (*)', 'SELECT count(*) and (*)'],
  ['an unpaired ` stays', 'an unpaired ` stays'],
  ['`**bold**`', '<code>**bold**</code>'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['`<img src=x onerror="y">`', '<code>&lt;img src=x onerror=&quot;y&quot;&gt;</code>'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ["it's a & b", 'it&#39;s a &amp; b'],
])('%j becomes %j', (markdown, html) => {
  expect(inlineHtml(markdown)).toBe(html);
});
