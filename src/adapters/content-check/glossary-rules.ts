import type { AuthorProblem } from '#domain/learning/author-problem';
import type { Sources } from '../course-files/read-content.ts';
import { componentProblems } from './component-rules.ts';
import { figureProblems } from './figure-rules.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import {
  attributeOf,
  isElement,
  lessonTree,
  nodesBelow,
  problemAt,
  propOf,
} from './lesson-tree.ts';

/** A term's text is prose with drawings: no headings, and nothing that needs a lab. */
export function glossaryProblems({ terms }: Sources): AuthorProblem[] {
  return terms.flatMap(({ file, text }) => {
    const parsed = lessonTree(file, text);
    if (!parsed.ok) return parsed.problems;
    const { tree } = parsed;
    const misplaced = [...nodesBelow(tree)].flatMap(({ node }) => {
      if (node.type === 'heading')
        return problemAt(file, node, 'expected prose below a term, found a heading');
      if (isElement(node) && needsLesson.includes(node.name ?? ''))
        return problemAt(file, node, `expected prose below a term, found <${node.name}>`);
      return [];
    });
    const page = { file, tree };
    return [...misplaced, ...componentProblems(page), ...figureProblems(page)];
  });
}

const needsLesson = ['Run', 'Task', 'Excerpt', 'Quiz', 'Seed', 'Engine', 'Keep', 'Term'];

/** A <Term> that an author sets by hand is one of the glossary's. */
export function termProblems({ file, tree, terms }: LessonBeingChecked): AuthorProblem[] {
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    if (!isElement(node) || node.name !== 'Term') return [];
    const id = propOf(node, 'id');
    if (id === undefined || terms.some(({ term }) => term.id === id)) return [];
    return problemAt(
      file,
      attributeOf(node, 'id') ?? node,
      `expected the id of a term in content/glossary, found ${id}`,
    );
  });
}
