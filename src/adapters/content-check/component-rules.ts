import { engineNames } from '#domain/engines/engines';
import { terminalNames } from '#domain/labs/lab-definition';
import type { AuthorProblem } from '#domain/learning/author-problem';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import {
  attributeOf,
  isElement,
  type LessonElement,
  nodesBelow,
  problemAt,
  propOf,
} from './lesson-tree.ts';

/** Every component of a lesson with its props; `oneOf` lists allowed values. */
const components: Record<
  string,
  Record<string, { oneOf?: readonly string[]; isOptional?: boolean }>
> = {
  Run: { in: { oneOf: terminalNames } },
  Task: { id: {} },
  Excerpt: { file: {}, from: { isOptional: true }, to: { isOptional: true } },
  Quiz: {},
  Seed: { name: {} },
  Engine: { only: { oneOf: engineNames } },
  Figure: { caption: {}, alt: {} },
  Keep: {},
  Term: { id: {} },
};
const isSvg = /^[a-z]/;

/**
 * A lesson contains only the lesson components, drawings inside <Figure>, and no code of its own.
 */
export function componentProblems({
  file,
  tree,
}: Pick<LessonBeingChecked, 'file' | 'tree'>): AuthorProblem[] {
  const problems: AuthorProblem[] = [];
  for (const { node, above } of nodesBelow(tree)) {
    if (node.type === 'mdxjsEsm')
      problems.push(
        problemAt(file, node, 'expected no import or export: a lesson holds no code of its own'),
      );
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      problems.push(...expressionProblems(file, node));
    if (!isElement(node)) continue;
    const inFigure = above.some((outer) => isElement(outer) && outer.name === 'Figure');
    if (node.name && isSvg.test(node.name) && inFigure) continue;
    problems.push(...elementProblems(file, node));
  }
  return problems;
}

function expressionProblems(
  file: string,
  node: Parameters<typeof problemAt>[1] & { value: string },
): AuthorProblem[] {
  if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) return [];
  const seed = /^\s*seed\.(\w+)\s*$/.exec(node.value)?.[1];
  return [
    problemAt(
      file,
      node,
      seed
        ? `expected <Seed name="${seed}" /> in prose, found {seed.${seed}}`
        : `expected prose, found the expression {${node.value}}; write \\{ for a brace`,
    ),
  ];
}

function elementProblems(file: string, element: LessonElement): AuthorProblem[] {
  const name = element.name ?? '';
  const props = components[name];
  if (!props)
    return [
      problemAt(
        file,
        element,
        `expected one of ${Object.keys(components).join(', ')}, found <${name}>`,
      ),
    ];
  const known = Object.keys(props);
  const problems = element.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return problemAt(file, attribute, `expected props written out, found {${attribute.value}}`);
    if (!known.includes(attribute.name))
      return problemAt(
        file,
        attribute,
        `expected <${name}> with ${known.length > 0 ? `the props ${known.join(', ')}` : 'no props'}, found ${attribute.name}`,
      );
    return [];
  });
  for (const [prop, { oneOf, isOptional }] of Object.entries(props)) {
    const value = propOf(element, prop);
    const at = attributeOf(element, prop) ?? element;
    if (at === element && isOptional) continue;
    const found =
      at === element ? 'no such prop' : value === undefined ? 'an expression' : `"${value}"`;
    if (value === undefined || value.trim() === '')
      problems.push(problemAt(file, at, `expected ${prop}="…" on <${name}>, found ${found}`));
    else if (oneOf && !oneOf.includes(value))
      problems.push(
        problemAt(file, at, `expected ${prop} to be ${oneOf.join(' or ')}, found ${found}`),
      );
  }
  return problems;
}
