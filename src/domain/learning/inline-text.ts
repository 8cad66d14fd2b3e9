export type InlinePart =
  | { kind: 'text' | 'code' | 'emphasis' | 'strong'; text: string }
  /** A drawn value, by name. */
  | { kind: 'seed'; text: string };

// Emphasis begins before a letter, digit or opening mark and ends after a visible character, so
// count(*) has none.
const pattern =
  /`([^`]+)`|\*\*([^*\s](?:[^*]*[^*\s])?)\*\*|(?<![\p{L}\p{N}*])\*([\p{L}\p{N}"“'‘(<](?:[^*]*[^*\s])?)\*(?![\p{L}\p{N}*])|\{seed\.([a-z][a-z0-9_]*)\}/gu;

/** Splits a sentence from lab.yaml or from a check: `code`, *emphasis*, **strong**, {seed.name}. */
export function inlineText(source: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  for (const match of source.matchAll(pattern)) {
    if (match.index > end) parts.push({ kind: 'text', text: source.slice(end, match.index) });
    const [whole, code, strong, emphasis, seed] = match;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis });
    else parts.push({ kind: 'seed', text: seed ?? '' });
    end = match.index + whole.length;
  }
  if (end < source.length) parts.push({ kind: 'text', text: source.slice(end) });
  return parts;
}

/** Splits code at its drawn values: {seed.name}, or $SEED_name in scripts. */
export function codeWithSeeds(source: string): InlinePart[] {
  return source
    .split(/\{seed\.([a-z][a-z0-9_]*)\}|\$\{SEED_([a-z][a-z0-9_]*)\}|\$SEED_([a-z][a-z0-9_]*)/)
    .map((text, index): InlinePart => ({ kind: index % 4 ? 'seed' : 'text', text: text ?? '' }))
    .filter((part) => part.text !== '');
}
