import type { z } from 'zod';
import { readYaml, type YamlReading } from './yaml-source.ts';

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*$/m;

/** Reads the YAML between the `---` lines at the head of an MDX file. */
export function readFrontmatter<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): YamlReading<z.output<T>> {
  const head = opening.exec(text);
  const rest = head ? text.slice(head[0].length) : '';
  const end = closing.exec(rest);
  if (!head || !end)
    return {
      ok: false,
      problems: [
        {
          file,
          line: 1,
          column: 1,
          message: head
            ? 'expected a line --- that ends the frontmatter, found none'
            : 'expected frontmatter between two lines ---, found none',
        },
      ],
    };
  return readYaml(file, rest.slice(0, end.index), schema, 2);
}

/**
 * The text with its frontmatter blanked but its lines kept, so that positions in the prose stay
 * valid.
 */
export function withoutFrontmatter(text: string): string {
  const head = opening.exec(text);
  const end = head && closing.exec(text.slice(head[0].length));
  if (!head || !end) return text;
  const length = head[0].length + end.index + end[0].length;
  return text.slice(0, length).replace(/[^\n]/g, '') + text.slice(length);
}
