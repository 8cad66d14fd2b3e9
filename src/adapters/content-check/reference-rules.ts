import type { AuthorProblem } from '#domain/learning/author-problem';
import { withoutFrontmatter } from '../course-files/frontmatter.ts';
import { positionIn } from '../course-files/seed-references.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { nodesBelow, problemAt } from './lesson-tree.ts';

/** `[words][name]` and `[^name]` without a line `[name]: …`: readers would see the brackets. */
const undefinedReference = /(?<!\\)(\[[^[\]]+\]\[([^[\]]*)\]|\[\^([^[\]\s]+)\])/g;
/** The page turns these into links automatically. */
const bareAddress = /\bhttp:\/\/[^\s)<]+/g;

/** Undefined references stay plain text, and so escape the rules for links. */
export function referenceProblems({ file, source, tree }: LessonBeingChecked): AuthorProblem[] {
  const text = withoutFrontmatter(source.text);
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    const { start, end } = node.position ?? {};
    if (node.type !== 'text' || start?.offset === undefined || end?.offset === undefined) return [];
    // As written, because a backslash marks literal brackets.
    const written = text.slice(start.offset, end.offset);
    const at = (offset: number) => positionIn(text, (start.offset ?? 0) + offset);
    return [
      ...[...written.matchAll(undefinedReference)].map((found) => ({
        ...problemAt(file, node, `expected a line "[${nameIn(found)}]: …", found none`),
        ...at(found.index),
      })),
      ...[...written.matchAll(bareAddress)].map((found) => ({
        ...problemAt(file, node, `expected an address as \`code\`, found ${found[0]} in prose`),
        ...at(found.index),
      })),
    ];
  });
}

function nameIn([, whole = '', named, note]: RegExpExecArray): string {
  if (note) return `^${note}`;
  return named || whole.slice(1, whole.indexOf(']'));
}
