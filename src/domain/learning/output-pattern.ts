/**
 * An output fence of a lesson: what a command prints. `{name~41}` is shown as 41 and matches any
 * value of that shape.
 */
const varies = /\{([\w ]+)~([^}]*)\}/g;

export type OutputMismatch = {
  /** Line of the expected output, 1-based; one past its end if there was additional output. */
  line: number;
  /** Undefined if nothing more was expected. */
  expected: string | undefined;
  /** Undefined if there was no more output. */
  found: string | undefined;
};

/**
 * The first place where an output differs from what the lesson shows; undefined if they match.
 * White space is folded, line breaks included (a lesson may break a long line, as a narrow terminal
 * does), and rules of hyphens may have any length, because a table's column widths depend on its
 * values.
 */
export function outputMismatch(expected: string, actual: string): OutputMismatch | undefined {
  const wanted = foldedLines(expected);
  const found = foldedLines(actual)
    .map(({ text }) => text)
    .join('\n');
  let end = 0;
  for (let count = 1; count <= wanted.length; count++) {
    const match = beginning(wanted.slice(0, count)).exec(found);
    const line = wanted[count - 1];
    if (!match) return { line: line?.line ?? 1, expected: line?.text, found: lineAt(found, end) };
    end = match[0].length;
  }
  const more = lineAt(found, end);
  return more === undefined
    ? undefined
    : { line: expected.split('\n').length + 1, expected: undefined, found: more };
}

function lineAt(text: string, offset: number): string | undefined {
  return text.slice(offset).trim().split('\n')[0] || undefined;
}

function foldedLines(text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((line, no) => ({
      line: no + 1,
      text: line.trim().replace(/\s+/g, ' ').replace(/-{3,}/g, '---'),
    }))
    .filter((line) => line.text !== '');
}

/** Matches output that begins with these lines. */
function beginning(lines: { text: string }[]): RegExp {
  return new RegExp(`^${lines.map(({ text }) => linePattern(text)).join('\\s+')}(?!\\S)`);
}

function linePattern(line: string): string {
  let source = '';
  let end = 0;
  for (const match of line.matchAll(varies)) {
    source += literal(line.slice(end, match.index)) + shapeOf((match[2] ?? '').trim());
    end = match.index + match[0].length;
  }
  return source + literal(line.slice(end));
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/ /g, '\\s+');
}

const hex = '[0-9a-fA-F]';
const uuid = `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`;
const timestamp =
  '\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?';

/** A pattern for every value of the same shape as the one shown. */
function shapeOf(example: string): string {
  for (const shape of ['-?\\d+', '-?\\d+\\.\\d+', uuid, timestamp, `0x${hex}*`])
    if (new RegExp(`^${shape}$`).test(example)) return shape;
  const extension = /[^\s]\.([A-Za-z]{1,5})$/.exec(example)?.[1];
  if (extension && !example.includes(' ')) return `\\S+\\.${extension}`;
  return example.includes(' ') ? '.+' : '\\S+';
}
