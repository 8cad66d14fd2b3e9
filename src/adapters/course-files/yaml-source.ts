import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type AuthorProblem, fieldName } from '#domain/learning/author-problem';
import { wordsOf } from './issue-words.ts';

/** A YAML text that satisfied its schema, and the position of each of its fields. */
export type YamlSource<T> = {
  file: string;
  value: T;
  problem(path: PropertyKey[], message: string, options?: { atKey?: boolean }): AuthorProblem;
};

export type YamlReading<T> =
  | { ok: true; source: YamlSource<T> }
  | { ok: false; problems: AuthorProblem[] };

/**
 * Parses YAML and validates it against a schema. `firstLine` is the line of the file on which the
 * text begins, for frontmatter.
 */
export function readYaml<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  firstLine = 1,
): YamlReading<z.output<T>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };

  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      ok: false,
      problems: broken.map((error) => ({
        file,
        ...place(error.pos[0]),
        message: `is not valid YAML: ${error.message}`,
      })),
    };

  const problem: YamlSource<unknown>['problem'] = (path, message, options) => ({
    file,
    ...place(offsetOf(document, path, options?.atKey ?? false)),
    field: fieldName(path),
    message,
  });
  const raw: unknown = document.toJS();
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, source: { file, value: parsed.data, problem } };
  return {
    ok: false,
    problems: parsed.error.issues
      .flatMap((issue) => wordsOf(issue, (path) => valueAt(raw, path)))
      .map(({ path, message, atKey }) => problem(path, message, { atKey })),
  };
}

/** Where a field's value (or its name) begins; if it is absent, where its nearest parent does. */
function offsetOf(document: Document, path: PropertyKey[], atKey: boolean): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const steps = path.slice(0, depth);
    if (atKey && depth === path.length && depth > 0) {
      const parent = depth === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(
            ({ key }) => String(isScalar(key) ? key.value : key) === String(steps.at(-1)),
          )
        : undefined;
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = depth === 0 ? document.contents : document.getIn(steps, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}
