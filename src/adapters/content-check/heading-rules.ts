import type { Root } from 'mdast';
import type { AuthorProblem } from '#domain/author-problem';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { nodesBelow, problemAt, textIn } from './lesson-tree.ts';

/** Headings begin at ## (the page's title is the frontmatter's) and go down one level at a time. */
export function headingProblems({ file, tree }: LessonBeingChecked): AuthorProblem[] {
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

/** The ids that headings get on the page: lower case, punctuation left out, blanks as hyphens, twins numbered. */
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
