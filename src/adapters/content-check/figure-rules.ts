import type { AuthorProblem } from '#domain/learning/author-problem';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import {
  childrenOf,
  isElement,
  type LessonElement,
  nodesBelow,
  problemAt,
  propOf,
} from './lesson-tree.ts';

const shapes =
  'svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker use clipPath'.split(
    ' ',
  );
const classes = 'line fill-1 fill-2 fill-3 label small port starboard buoy hatch dash'.split(' ');
/** Colours come from the theme by class, and the security policy blocks inline style and handlers. */
const refused = /^(style|fill|stroke|color|opacity|font-.*|on.*|className)$/;

/** A figure contains one drawing, styled by the theme's classes. */
export function figureProblems({
  file,
  tree,
}: Pick<LessonBeingChecked, 'file' | 'tree'>): AuthorProblem[] {
  const problems: AuthorProblem[] = [];
  for (const { node } of nodesBelow(tree)) {
    if (!isElement(node) || node.name !== 'Figure') continue;
    const inside = [...nodesBelow(node)].map((entry) => entry.node).filter(isElement);
    const drawings = inside.filter(({ name }) => name === 'svg');
    if (drawings.length !== 1)
      problems.push(
        problemAt(file, node, `expected one <svg> in <Figure>, found ${drawings.length}`),
      );
    for (const drawing of drawings)
      if (propOf(drawing, 'viewBox') === undefined)
        problems.push(
          problemAt(file, drawing, 'expected viewBox="…" on <svg>, found no such prop'),
        );
    problems.push(...referenceFaults(file, inside));
    for (const shape of inside.filter(({ name }) => name && /^[a-z]/.test(name)))
      problems.push(...shapeProblems(file, shape));
  }
  return problems;
}

/** `href="#wave"` and `url(#wave)` refer to an id in the same drawing. */
function referenceFaults(file: string, inside: LessonElement[]): AuthorProblem[] {
  const ids = inside.map((shape) => propOf(shape, 'id'));
  return inside.flatMap((shape) =>
    shape.attributes.flatMap((attribute) => {
      const value = typeof attribute.value === 'string' ? attribute.value : '';
      const [, inUrl, alone] = /url\(#([^)]*)\)|^#(.*)$/.exec(value) ?? [];
      const id = inUrl ?? alone;
      return id === undefined || ids.includes(id)
        ? []
        : problemAt(file, attribute, `expected an id of this drawing, found #${id}`);
    }),
  );
}

function shapeProblems(file: string, shape: LessonElement): AuthorProblem[] {
  const name = shape.name ?? '';
  if (!shapes.includes(name))
    return [
      problemAt(file, shape, `expected an SVG shape (${shapes.join(', ')}), found <${name}>`),
    ];
  const problems = shape.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object')
      return attribute.type === 'mdxJsxAttribute' && attribute.value === null
        ? []
        : problemAt(file, attribute, 'expected attributes of SVG written out, found an expression');
    if (refused.test(attribute.name))
      return problemAt(
        file,
        attribute,
        `expected looks by class (${classes.join(', ')}), found ${attribute.name}=`,
      );
    if (attribute.name !== 'class') return [];
    return (attribute.value ?? '')
      .split(/\s+/)
      .filter((entry) => entry && !classes.includes(entry))
      .map((entry) =>
        problemAt(file, attribute, `expected classes from ${classes.join(', ')}, found ${entry}`),
      );
  });
  if (name === 'text' && childrenOf(shape).length === 0)
    problems.push(problemAt(file, shape, 'expected words in <text>, found none'));
  return problems;
}
