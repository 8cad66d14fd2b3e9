import type { Root } from 'mdast';
import type { AuthorProblem } from '#domain/learning/author-problem';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { nodesBelow, problemAt, textIn } from './lesson-tree.ts';

/** The two headings that every lesson may have; all others say what their section is about. */
const fixed = ['Summary', 'Quiz'];
/** Steps of a method and parts of a text: in an outline they say nothing about the content. */
const method =
  /^(why now|see it|name it|do it|keep it|try it|fix it|the trap|your own|your turn|which one|(the|a|a small|your) (project|exercise|example|problem|solution)|what now|next steps?|in short|read on|good to know)[.?!]?$/i;

/**
 * Headings begin at ## (the page's title is the frontmatter's), go down one level at a time, and name
 * what their section is about, so that an outline made of them is a table of contents.
 */
export function headingProblems(lesson: LessonBeingChecked): AuthorProblem[] {
  return [...levelProblems(lesson), ...namingProblems(lesson)];
}

function namingProblems({ file, tree }: LessonBeingChecked): AuthorProblem[] {
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    if (node.type !== 'heading') return [];
    const text = textIn(node).trim();
    if (fixed.includes(text)) return [];
    if (method.test(text))
      return problemAt(
        file,
        node,
        `expected a heading that names its content, found the step "${text}"`,
      );
    if (text.split(/\s+/).length < 2)
      return problemAt(
        file,
        node,
        `expected a heading of two words or more (or ${fixed.join(' or ')}), found "${text}"`,
      );
    return [];
  });
}

function levelProblems({ file, tree }: LessonBeingChecked): AuthorProblem[] {
  const problems: AuthorProblem[] = [];
  let above = 1;
  for (const { node } of nodesBelow(tree)) {
    if (node.type !== 'heading') continue;
    if (node.depth === 1)
      problems.push(
        problemAt(
          file,
          node,
          'expected headings from ## on (the title is in the frontmatter), found #',
        ),
      );
    else if (node.depth > above + 1)
      problems.push(
        problemAt(
          file,
          node,
          `expected a heading of at most ${'#'.repeat(above + 1)} here, found ${'#'.repeat(node.depth)}`,
        ),
      );
    above = node.depth;
  }
  return problems;
}

/**
 * The ids that headings get on the page: lower case, without punctuation, spaces as hyphens,
 * duplicates numbered.
 */
export function headingSlugs(tree: Root): string[] {
  const seen = new Map<string, number>();
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    if (node.type !== 'heading') return [];
    const slug = textIn(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
      .replace(/\s/g, '-');
    const earlier = seen.get(slug) ?? 0;
    seen.set(slug, earlier + 1);
    return earlier === 0 ? slug : `${slug}-${earlier}`;
  });
}
