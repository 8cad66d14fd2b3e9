import type { Root } from 'mdast';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { type ExcerptProps, labExcerpt } from '../course-files/lab-excerpt.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import {
  attributeOf,
  childrenOf,
  isElement,
  type LessonElement,
  nodesBelow,
  problemAt,
  propOf,
} from './lesson-tree.ts';

/** Programs are files that the suite builds and runs; typed into the prose, they would not be. */
const programming =
  /^(rust|rs|go|golang|python|py|javascript|js|mjs|jsx|typescript|ts|tsx|cpp|c\+\+|cc|c|h|hpp|toml|java|kotlin|csharp|c#|ruby|rb|php|lua|make|cmake)$/i;

/** An excerpt cuts existing lines, and appears where every program of a lesson does. */
export function excerptProblems(lesson: LessonBeingChecked): AuthorProblem[] {
  const { file, tree } = lesson;
  const typed = [...nodesBelow(tree)].flatMap(({ node }) =>
    node.type === 'code' && node.lang && programming.test(node.lang)
      ? problemAt(
          file,
          node,
          `expected <Excerpt file="…" /> with lines of a file in the lab, found ${node.lang} typed into the prose`,
        )
      : [],
  );
  const placed = [...nodesBelow(tree)].flatMap(({ node, above }) => {
    if (!isElement(node) || node.name !== 'Excerpt') return [];
    const onItsOwn =
      node.type === 'mdxJsxFlowElement' &&
      above.slice(1).every((outer) => isElement(outer) && outer.name === 'Engine');
    if (!onItsOwn)
      return problemAt(
        file,
        node,
        'expected <Excerpt> on a line of its own in the lesson or in <Engine>, found it inside something else',
      );
    if (childrenOf(node).length > 0)
      return problemAt(file, node, 'expected nothing in <Excerpt>, found text');
    return cutProblems(lesson, node);
  });
  return [...typed, ...placed];
}

export function excerptsIn(tree: Root): LessonElement[] {
  return [...nodesBelow(tree)].flatMap(({ node }) =>
    isElement(node) && node.name === 'Excerpt' ? node : [],
  );
}

/** Undefined if no file is named. */
export function excerptProps(element: LessonElement): ExcerptProps | undefined {
  const file = propOf(element, 'file');
  if (!file) return undefined;
  return { file, from: propOf(element, 'from'), to: propOf(element, 'to') };
}

function cutProblems({ file, lab }: LessonBeingChecked, element: LessonElement): AuthorProblem[] {
  const props = excerptProps(element);
  const excerpt = lab && props && labExcerpt(lab.definition, props);
  if (!excerpt || excerpt.ok) return [];
  return [problemAt(file, attributeOf(element, excerpt.prop) ?? element, excerpt.message)];
}
