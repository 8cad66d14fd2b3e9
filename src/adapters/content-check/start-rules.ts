import type { AuthorProblem } from '#domain/learning/author-problem';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { isElement, nodesBelow, problemAt, textIn } from './lesson-tree.ts';

/** A reader is told to start the lab before the first thing that needs it. */
export function startProblems({ file, tree, lab }: LessonBeingChecked): AuthorProblem[] {
  if (!lab) return [];
  for (const { node } of nodesBelow(tree)) {
    if (node.type === 'paragraph' && /\bstart (the|its|your) lab\b/i.test(textIn(node))) return [];
    if (isElement(node) && (node.name === 'Run' || node.name === 'Task'))
      return [
        problemAt(
          file,
          node,
          `expected "Start the lab" in the text before the first <${node.name}>, found no such words`,
        ),
      ];
  }
  return [];
}
