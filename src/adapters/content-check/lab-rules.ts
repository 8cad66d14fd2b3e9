import type { Code } from 'mdast';
import { terminalNames } from '#domain/labs/lab-definition';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { seedReferences, unknownSeed } from '../course-files/seed-references.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import {
  attributeOf,
  childrenOf,
  isElement,
  type LessonElement,
  type LessonNode,
  nodesBelow,
  problemAt,
  propOf,
} from './lesson-tree.ts';

const needsLab = ['Run', 'Task', 'Seed', 'Excerpt'];

/** What a lesson says about its lab must be true. */
export function labProblems(lesson: LessonBeingChecked): AuthorProblem[] {
  const { file, tree, source, lab } = lesson;
  const elements = [...nodesBelow(tree)]
    .map(({ node, above }) => ({ node, above }))
    .filter((entry): entry is { node: LessonElement; above: LessonNode[] } =>
      isElement(entry.node),
    );
  if (source.frontmatter && !source.frontmatter.value.lab)
    return elements
      .filter(({ node }) => needsLab.includes(node.name ?? ''))
      .map(({ node }) =>
        problemAt(file, node, `expected a lab in the frontmatter for <${node.name}>, found none`),
      );
  const runs = elements.filter(({ node }) => node.name === 'Run').map(({ node }) => node);
  return [
    ...runs.flatMap((run) => runProblems(lesson, run)),
    ...loneOutputs(lesson),
    ...taskProblems(lesson, elements),
    ...(lab ? seedProblems(lesson) : []),
  ];
}

function runProblems({ file, lab }: LessonBeingChecked, run: LessonElement): AuthorProblem[] {
  const terminal = propOf(run, 'in');
  const terminals: readonly string[] = lab?.definition.terminals ?? terminalNames;
  const problems: AuthorProblem[] = [];
  if (terminal === 'workspace' && lab && !lab.definition.workspace)
    problems.push(
      problemAt(
        file,
        attributeOf(run, 'in') ?? run,
        `expected a workspace in ${lab.yaml.file} for <Run in="workspace">, found none`,
      ),
    );
  else if (terminal && isTerminal(terminal) && !terminals.includes(terminal))
    problems.push(
      problemAt(
        file,
        attributeOf(run, 'in') ?? run,
        `expected a terminal of the lab (${terminals.join(', ')}), found ${terminal}`,
      ),
    );
  const children = childrenOf(run);
  const fences = children.filter((node) => node.type === 'code');
  const commands = fences.filter(({ lang }) => lang !== 'output');
  const outputs = fences.filter(({ lang }) => lang === 'output');
  if (commands.length !== 1)
    problems.push(
      problemAt(file, run, `expected one code fence in <Run>, found ${commands.length}`),
    );
  if (outputs.length > 1)
    problems.push(
      problemAt(
        file,
        outputs[1] ?? run,
        `expected at most one output fence in <Run>, found ${outputs.length}`,
      ),
    );
  if (outputs[0] && commands[0] && children.indexOf(outputs[0]) < children.indexOf(commands[0]))
    problems.push(
      problemAt(file, outputs[0], 'expected the output under the command, found it above'),
    );
  const language = terminal === 'cqlsh' ? 'cql' : 'bash';
  for (const command of commands)
    if (terminal && isTerminal(terminal) && command.lang !== language)
      problems.push(
        problemAt(
          file,
          command,
          `expected a fence of ${language} for ${terminal}, found ${command.lang ?? 'no language'}`,
        ),
      );
  for (const fence of fences)
    if (fence.value.trim() === '')
      problems.push(problemAt(file, fence, 'expected text in the fence, found none'));
  for (const other of children.filter(({ type }) => type !== 'code'))
    problems.push(problemAt(file, other, 'expected code fences alone in <Run>, found prose'));
  return problems;
}

function isTerminal(name: string): boolean {
  return terminalNames.some((known) => known === name);
}

/** Only output under a command is compared with the real one; other listings are `text`. */
function loneOutputs({ file, tree }: LessonBeingChecked): AuthorProblem[] {
  return [...nodesBelow(tree)]
    .filter(
      ({ node, above }) =>
        node.type === 'code' &&
        node.lang === 'output' &&
        !above.some((outer) => isElement(outer) && outer.name === 'Run'),
    )
    .map(({ node }) =>
      problemAt(
        file,
        node,
        'expected an output fence inside <Run>, found one alone; use text for other listings',
      ),
    );
}

function taskProblems(
  { file, lab }: LessonBeingChecked,
  elements: { node: LessonElement; above: LessonNode[] }[],
): AuthorProblem[] {
  const tasks = elements.filter(({ node }) => node.name === 'Task');
  const problems = tasks
    .filter(({ above }) => above.length > 1)
    .map(({ node }) =>
      problemAt(
        file,
        node,
        'expected <Task> on its own in the lesson, found it inside another element',
      ),
    );
  if (!lab) return problems;
  const known = lab.definition.tasks.map(({ id }) => id);
  const seen = new Set<string>();
  for (const { node } of tasks) {
    const id = propOf(node, 'id');
    if (!id) continue;
    const at = attributeOf(node, 'id') ?? node;
    if (!known.includes(id))
      problems.push(
        problemAt(
          file,
          at,
          `expected a task of labs/${lab.definition.name} (${known.join(', ')}), found ${id}`,
        ),
      );
    else if (seen.has(id))
      problems.push(problemAt(file, at, `expected each task once, found ${id} a second time`));
    seen.add(id);
    if (childrenOf(node).length === 0)
      problems.push(
        problemAt(file, node, 'expected what to do, in words, in <Task>, found nothing'),
      );
  }
  known.forEach((id, no) => {
    if (!seen.has(id))
      problems.push(
        lab.yaml.problem(['tasks', no, 'id'], `expected <Task id="${id}"> in ${file}, found none`),
      );
  });
  return problems;
}

function seedProblems({ file, tree, lab }: LessonBeingChecked): AuthorProblem[] {
  if (!lab) return [];
  const { seeds } = lab.definition;
  const isUnknown = (name: string) => !Object.hasOwn(seeds, name);
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    if (isElement(node) && node.name === 'Seed') {
      const name = propOf(node, 'name');
      return name && isUnknown(name)
        ? [problemAt(file, attributeOf(node, 'name') ?? node, unknownSeed(name, { seeds }))]
        : [];
    }
    if (node.type !== 'code' && node.type !== 'inlineCode') return [];
    return seedReferences(node.value)
      .filter(({ name }) => isUnknown(name))
      .map(({ name, offset }) => ({
        ...problemAt(file, node, unknownSeed(name, { seeds })),
        ...(node.type === 'code' ? placeInFence(node, offset) : {}),
      }));
  });
}

function placeInFence(fence: Code, offset: number): { line: number; column: number } {
  const before = fence.value.slice(0, offset).split('\n');
  const start = fence.position?.start ?? { line: 1, column: 1 };
  return {
    line: start.line + before.length,
    column: start.column + (before.at(-1)?.length ?? 0),
  };
}
