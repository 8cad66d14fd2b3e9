/**
 * One form for texts that a reader takes for the same: NFKC (UAX 15), so full-width letters and
 * composed ones; single spaces, none at the ends; no invisible characters; straight quotes and
 * hyphens, since phones type curly ones and dashes by themselves. An em dash is two hyphens, which
 * is what a phone made it from.
 */
export function foldedText(text: string): string {
  return straight(text).normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Straight quotes and hyphens, before NFKC takes some of the others apart. */
export function straight(text: string): string {
  return text
    .replace(invisible, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(/[—―]/gu, '--')
    .replace(dashes, '-');
}

/** Lower case by way of upper case, so that ß and SS, ς and σ are one letter. */
export function withoutCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFC');
}

/** Soft hyphen, zero-width characters, marks of direction, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/gu;
const singleQuotes = /[\u2018-\u201b\u2032\u02bc\u00b4]/gu;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/gu;
/** Hyphens, figure and en dash, minus sign. */
const dashes = /[\u2010-\u2013\u2212]/gu;
