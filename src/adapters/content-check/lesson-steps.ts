import type { Code } from 'mdast';
import { type EngineName, engineNames } from '#domain/engines/engines';
import { type TerminalName, terminalNames } from '#domain/labs/lab-definition';
import type { LessonSource } from '../course-files/read-lesson.ts';
import { childrenOf, isElement, type LessonNode, lessonTree, propOf } from './lesson-tree.ts';

/** What a learner does in the lab while reading, in the order of the prose. */
export type LessonStep =
  | {
      kind: 'run';
      terminal: TerminalName;
      text: string;
      output: { text: string; line: number } | undefined;
      /** Line of the command's fence. */
      line: number;
      /** Set inside <Engine>. */
      only: EngineName | undefined;
    }
  | { kind: 'task'; id: string; line: number; only: EngineName | undefined };

/** The steps of a lesson whose prose has been checked. */
export function lessonSteps({ file, text }: Pick<LessonSource, 'file' | 'text'>): LessonStep[] {
  const parsed = lessonTree(file, text);
  if (!parsed.ok) throw new Error(`${file} is not valid MDX; content:check says where.`);
  return stepsIn(parsed.tree, undefined);
}

function stepsIn(parent: LessonNode, only: EngineName | undefined): LessonStep[] {
  return childrenOf(parent).flatMap((node): LessonStep[] => {
    if (!isElement(node)) return stepsIn(node, only);
    if (node.name === 'Run') return runStep(node, only);
    if (node.name === 'Engine')
      return stepsIn(node, engineNames.find((name) => name === propOf(node, 'only')) ?? only);
    const id = node.name === 'Task' ? propOf(node, 'id') : undefined;
    const inside = stepsIn(node, only);
    return id ? [...inside, { kind: 'task', id, line: lineOf(node), only }] : inside;
  });
}

function runStep(run: Parameters<typeof propOf>[0], only: EngineName | undefined): LessonStep[] {
  const terminal = terminalNames.find((name) => name === propOf(run, 'in')) ?? 'cqlsh';
  const fences = childrenOf(run).filter((node): node is Code => node.type === 'code');
  const command = fences.find(({ lang }) => lang !== 'output');
  const output = fences.find(({ lang }) => lang === 'output');
  if (!command) return [];
  return [
    {
      kind: 'run',
      terminal,
      text: command.value,
      output: output && { text: output.value, line: lineOf(output) },
      line: lineOf(command),
      only,
    },
  ];
}

function lineOf(node: Pick<LessonNode, 'position'>): number {
  return node.position?.start.line ?? 1;
}
