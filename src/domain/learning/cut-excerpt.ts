/**
 * Where an excerpt of a file begins and ends: text in its first and in its last line. Without them,
 * the file's own ends.
 */
export type ExcerptEnds = { from?: string; to?: string };

export type ExcerptCut =
  | {
      ok: true;
      /** Without the indentation that all its lines share, and without a final line break. */
      text: string;
      /** Line number in the file of its first line, 1-based. */
      firstLine: number;
    }
  | { ok: false; notFound: keyof ExcerptEnds };

/**
 * Lines of a file, from the first one that contains `from` to the first one at or after it that
 * contains `to`.
 */
export function cutExcerpt(text: string, { from, to }: ExcerptEnds): ExcerptCut {
  const lines = text.trimEnd().split(/\r?\n/);
  const first = from === undefined ? 0 : lines.findIndex((line) => line.includes(from));
  if (first < 0) return { ok: false, notFound: 'from' };
  const last =
    to === undefined
      ? lines.length - 1
      : lines.findIndex((line, no) => no >= first && line.includes(to));
  if (last < 0) return { ok: false, notFound: 'to' };
  const cut = withoutIndentation(lines.slice(first, last + 1));
  return { ok: true, text: cut.join('\n').trimEnd(), firstLine: first + 1 };
}

/** Blank lines are ignored; tabs and spaces count as shared only if they are identical. */
function withoutIndentation(lines: string[]): string[] {
  const shared = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
    .reduce<string | undefined>(
      (all, one) => (all === undefined ? one : sharedStart(all, one)),
      undefined,
    );
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(shared?.length ?? 0)));
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
