import { type InlinePart, inlineText } from './inline-text.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** How each part is rendered; a quiz has no drawn values, so their names stay as written. */
const written: Record<InlinePart['kind'], (safe: string) => string> = {
  text: (safe) => safe,
  code: (safe) => `<code>${safe}</code>`,
  emphasis: (safe) => `<em>${safe}</em>`,
  strong: (safe) => `<strong>${safe}</strong>`,
  seed: (safe) => `{seed.${safe}}`,
};

/**
 * A quiz's inline Markdown as safe HTML: `code`, **strong** and *emphasis*, nothing else. All text
 * is escaped, so an author cannot produce any other tag.
 */
export function inlineHtml(markdown: string): string {
  return inlineText(markdown)
    .map(({ kind, text }) => written[kind](escapeHtml(text)))
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
