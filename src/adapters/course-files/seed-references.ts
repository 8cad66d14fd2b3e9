import type { LabDefinition, LabFile } from '#domain/labs/lab-definition';
import type { AuthorProblem } from '#domain/learning/author-problem';
import type { YamlSource } from './yaml-source.ts';

const inText = /\{seed\.([^{}\s]*)\}/g;
const inShell = /\$\{?SEED_(\w+)/g;

/** Names of seeds in a text (`{seed.x}`), with the offset of each. */
export function seedReferences(text: string): { name: string; offset: number }[] {
  return found(text, inText);
}

/** `{seed.x}` in what lab.yaml says to learners. */
export function unknownSeedsInLab({ value, problem }: YamlSource<LabFile>): AuthorProblem[] {
  const check = (text: string, path: PropertyKey[]) =>
    seedReferences(text)
      .filter(({ name }) => !Object.hasOwn(value.seeds, name))
      .map(({ name }) => problem(path, unknownSeed(name, value)));
  return value.tasks.flatMap((task, taskNo) => [
    ...task.hints.flatMap((hint, no) => check(hint, ['tasks', taskNo, 'hints', no])),
    ...task.conditions.flatMap(({ says }, no) =>
      check(says, ['tasks', taskNo, 'conditions', no, 'says']),
    ),
  ]);
}

/** `{seed.x}` in CQL and in programs that are copied, `$SEED_x` in shell. */
export function unknownSeedsInScripts(lab: LabDefinition): AuthorProblem[] {
  const scripts: { file: string; language: string; text: string }[] = [
    ...(lab.setup ? [lab.setup] : []),
    ...lab.tasks.flatMap((task) => [
      ...task.solution.map((step) =>
        step.kind === 'copy' ? { ...step, language: 'program' } : step.script,
      ),
      ...task.conditions.map(({ check }) => check),
    ]),
  ];
  const files = new Map(scripts.map((script) => [script.file, script]));
  return [...files.values()].flatMap(({ file, language, text }) =>
    found(text, language === 'bash' ? inShell : inText)
      .filter(({ name }) => !Object.hasOwn(lab.seeds, name))
      .map(({ name, offset }) => ({
        file: `labs/${lab.name}/${file}`,
        ...positionIn(text, offset),
        message: unknownSeed(name, lab),
      })),
  );
}

export function unknownSeed(name: string, lab: Pick<LabFile, 'seeds'>): string {
  const known = Object.keys(lab.seeds);
  const expected = known.length > 0 ? `a seed of the lab (${known.join(', ')})` : 'no seed';
  return `expected ${expected}, found ${name || 'no name'}`;
}

/** Line and column, both 1-based, of an offset in a text. */
export function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function found(text: string, pattern: RegExp): { name: string; offset: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    offset: match.index,
  }));
}
