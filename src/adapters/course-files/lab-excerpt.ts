import type { LabDefinition } from '#domain/labs/lab-definition';
import { cutExcerpt, type ExcerptEnds } from '#domain/learning/cut-excerpt';
import { excerptLanguage } from '#domain/learning/excerpt-language';

/** A lesson's <Excerpt>, with its props as written: `file` is relative to the lab's folder. */
export type ExcerptProps = ExcerptEnds & { file: string };

export type LabExcerpt =
  | {
      ok: true;
      /** Where the learner has the file, like `~/catalog/main.go`. */
      path: string;
      language: string;
      text: string;
      /** Number of its first line in the file; null for a whole file. */
      firstLine: number | null;
    }
  | { ok: false; prop: keyof ExcerptProps; message: string };

/** More than this is too much to read at once (lines). */
const mostLines = 60;

/**
 * Cuts lines from a file in the learner's home: a starter file, or one that a solution copies
 * there.
 */
export function labExcerpt(lab: LabDefinition, { file, from, to }: ExcerptProps): LabExcerpt {
  const found = fileOf(lab, file);
  if (typeof found === 'string') return { ok: false, prop: 'file', message: found };
  const cut = cutExcerpt(found.text, { from, to });
  if (!cut.ok)
    return {
      ok: false,
      prop: cut.notFound,
      message: notFound(lab, file, cut.notFound, { from, to }),
    };
  const lines = cut.text.split('\n').length;
  if (cut.text.trim() === '')
    return {
      ok: false,
      prop: 'file',
      message: 'expected lines with text in the excerpt, found none',
    };
  if (lines > mostLines)
    return {
      ok: false,
      prop: 'file',
      message: `expected at most ${mostLines} lines, found ${lines}; cut it with from="…" and to="…"`,
    };
  const isWhole = from === undefined && to === undefined;
  return {
    ok: true,
    path: `~/${found.path}`,
    language: excerptLanguage(found.path),
    text: cut.text,
    firstLine: isWhole ? null : cut.firstLine,
  };
}

/** The file's path in the home and its text, or what is wrong with it. */
function fileOf(lab: LabDefinition, file: string): { path: string; text: string } | string {
  const starter = lab.files.find(({ path }) => `files/${path}` === file);
  if (starter) {
    const text = textOf(starter.base64);
    return text === undefined
      ? `expected a text file, found bytes in labs/${lab.name}/${file}`
      : { path: starter.path, text };
  }
  const copied = copiesOf(lab).find((step) => step.file === file);
  if (copied) return { path: copied.to, text: copied.text };
  const known = [
    ...lab.files.map(({ path }) => `files/${path}`),
    ...copiesOf(lab).map((step) => step.file),
  ];
  const expected = known.length > 0 ? known.join(', ') : 'it has none';
  return `expected a file under files/ of labs/${lab.name} or one that a solution copies (${expected}), found ${file}`;
}

function copiesOf({ tasks }: LabDefinition) {
  return tasks.flatMap(({ solution }) => solution.filter((step) => step.kind === 'copy'));
}

function notFound(
  lab: LabDefinition,
  file: string,
  end: keyof ExcerptEnds,
  { from, to }: ExcerptEnds,
): string {
  const where = end === 'to' && from !== undefined ? ` at or after the one with "${from}"` : '';
  return `expected a line of labs/${lab.name}/${file} that holds "${end === 'from' ? from : to}"${where}, found none`;
}

/** Undefined if the bytes are not UTF-8. */
function textOf(base64: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}
