import { createProcessor } from '@mdx-js/mdx';
import type { Nodes, Parent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { withoutFrontmatter } from '../course-files/frontmatter.ts';

export type LessonNode = Nodes;
export type LessonElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The syntax tree of a lesson's prose; positions are those of its file. */
export function lessonTree(
  file: string,
  text: string,
): { ok: true; tree: Root } | { ok: false; problems: AuthorProblem[] } {
  try {
    return { ok: true, tree: createProcessor({ format: 'mdx' }).parse(withoutFrontmatter(text)) };
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    return { ok: false, problems: [{ file, ...placeOf(error), message: wordsOf(error) }] };
  }
}

/** Every node below one, with its ancestors, outermost first, in the order of the text. */
export function* nodesBelow(
  root: LessonNode,
  above: LessonNode[] = [],
): Generator<{ node: LessonNode; above: LessonNode[] }> {
  for (const node of childrenOf(root)) {
    yield { node, above: [...above, root] };
    yield* nodesBelow(node, [...above, root]);
  }
}

export function childrenOf(node: LessonNode): LessonNode[] {
  return 'children' in node ? ((node as Parent).children as LessonNode[]) : [];
}

export function isElement(node: LessonNode): node is LessonElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of a prop written as `name="text"`; undefined if it is absent or an expression. */
export function propOf(element: LessonElement, name: string): string | undefined {
  const value = attributeOf(element, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function attributeOf(element: LessonElement, name: string): MdxJsxAttribute | undefined {
  return element.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
}

/** What a reader sees of a node, including code. */
export function textIn(node: LessonNode): string {
  return 'value' in node ? node.value : childrenOf(node).map(textIn).join('');
}

/** The problem, located at the beginning of a node. */
export function problemAt(
  file: string,
  node: Pick<LessonNode, 'position'>,
  message: string,
): AuthorProblem {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column, message };
}

type SyntaxFault = {
  reason: string;
  line?: number;
  column?: number;
  place?: { line: number; column: number } | { start: { line: number; column: number } };
};

function isSyntaxError(error: unknown): error is SyntaxFault {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

function placeOf({ line, column, place, reason }: SyntaxFault): { line: number; column: number } {
  if (line && column) return { line, column };
  if (place && 'start' in place) return { line: place.start.line, column: place.start.column };
  if (place) return place;
  // For an element left open at the end of the file, the position is only in the message.
  const inWords = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  return { line: Number(inWords?.[1] ?? 1), column: Number(inWords?.[2] ?? 1) };
}

function wordsOf({ reason }: SyntaxFault): string {
  return `is not valid MDX: ${reason.replace(/ \(\d+:\d+-\d+:\d+\)/, '')}`;
}
