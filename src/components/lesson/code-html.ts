import { codeWithSeeds } from '#domain/learning/inline-text';

type Seeds = Record<string, string | number> | undefined;

/** Code as HTML, its drawn values filled in or named. White space in code counts, so no template makes it. */
export function codeHtml(source: string, seeds: Seeds): string {
  return codeWithSeeds(source)
    .map((part) => (part.kind === 'seed' ? seedHtml(part.text, seeds) : escaped(part.text)))
    .join('');
}

export function seedHtml(name: string, seeds: Seeds): string {
  const value = seeds?.[name];
  const classes = value === undefined ? 'seed' : 'seed drawn';
  return `<span class="${classes}" data-seed="${name}">${escaped(String(value ?? `‹${name}›`))}</span>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
