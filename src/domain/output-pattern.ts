/**
 * An output fence of a lesson: what a command prints, where `{name~41}` shows 41 and stands for any
 * value of that shape.
 */
const varies = /\{([\w ]+)~([^}]*)\}/g;

export type OutputMismatch = {
  /** Line of the expected output, 1-based; one past its end when more came out. */
  line: number;
  /** Undefined where nothing more was expected. */
  expected: string | undefined;
  /** Undefined where nothing more came out. */
  found: string | undefined;
};

/**
 * The first place where an output differs from what the lesson shows; undefined when none does.
 * White space is folded, empty lines are left out, and rules of hyphens may be of any length,
 * because the widths of a table follow from the values in it.
 */
export function outputMismatch(expected: string, actual: string): OutputMismatch | undefined {
  const wanted = foldedLines(expected);
  const found = foldedLines(actual);
  for (let no = 0; no < Math.max(wanted.length, found.length); no++) {
    const want = wanted[no];
    const got = found[no];
    if (want && got && linePattern(want.text).test(got.text)) continue;
    const end = expected.split('\n').length + 1;
    return { line: want?.line ?? end, expected: want?.text, found: got?.text };
  }
  return undefined;
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

function linePattern(line: string): RegExp {
  let source = '';
  let end = 0;
  for (const match of line.matchAll(varies)) {
    source += literal(line.slice(end, match.index)) + shapeOf((match[2] ?? '').trim());
    end = match.index + match[0].length;
  }
  return new RegExp(`^${source}${literal(line.slice(end))}$`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const hex = '[0-9a-fA-F]';
const uuid = `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`;
const timestamp =
  '\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?';

/** A pattern for every value of the same shape as the one that is shown. */
function shapeOf(example: string): string {
  for (const shape of ['-?\\d+', '-?\\d+\\.\\d+', uuid, timestamp, `0x${hex}*`])
    if (new RegExp(`^${shape}$`).test(example)) return shape;
  const extension = /[^\s]\.([A-Za-z]{1,5})$/.exec(example)?.[1];
  if (extension && !example.includes(' ')) return `\\S+\\.${extension}`;
  return example.includes(' ') ? '.+' : '\\S+';
}
