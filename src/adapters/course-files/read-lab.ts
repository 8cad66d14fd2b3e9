import path from 'node:path';
import { findCycle } from '#domain/cycle';
import {
  type LabDefinition,
  type LabFile,
  labFile,
  type Script,
  type SolutionStep,
  type TerminalName,
} from '#domain/labs/lab-definition';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { homeFiles } from './home-files.ts';
import { filesBelow, namesIn, textOf } from './project-files.ts';
import { unknownSeedsInLab, unknownSeedsInScripts } from './seed-references.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A lab's file with its scripts, and the position of each field. */
export type LabSource = { definition: LabDefinition; yaml: YamlSource<LabFile> };

/** Folders under labs/ that contain images, not labs. */
const imageFolders = ['engines', 'workspaces'];

export function readLabs(root: string): { labs: LabSource[]; problems: AuthorProblem[] } {
  const readings = namesIn(root, 'labs')
    .folders.filter((name) => !imageFolders.includes(name))
    .map((name) => readLab(root, name));
  return {
    labs: readings.flatMap(({ lab }) => lab ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** The terminals of a lab as its file is now; undefined if it has no valid one. */
export function readTerminals(root: string, name: string): TerminalName[] | undefined {
  const file = `labs/${name}/lab.yaml`;
  const text = textOf(root, file);
  const reading = text === undefined ? undefined : readYaml(file, text, labFile);
  return reading?.ok ? reading.source.value.terminals : undefined;
}

function readLab(root: string, name: string): { lab?: LabSource; problems: AuthorProblem[] } {
  const file = `labs/${name}/lab.yaml`;
  const text = textOf(root, file);
  if (text === undefined)
    return { problems: [{ file, line: 1, column: 1, message: 'expected this file, found none' }] };
  const reading = readYaml(file, text, labFile);
  if (!reading.ok) return { problems: reading.problems };

  const yaml = reading.source;
  const problems = [...wrongTasks(yaml), ...wrongSeeds(yaml), ...unknownSeedsInLab(yaml)];
  const textIn = (reference: string, field: PropertyKey[]): string => {
    const found = textOf(root, `labs/${name}/${reference}`);
    if (found === undefined)
      problems.push(
        yaml.problem(field, `expected a file labs/${name}/${reference}, found none there`),
      );
    return found ?? '';
  };
  const script = (reference: string, field: PropertyKey[]): Script => ({
    file: reference,
    language: languageOf(reference),
    text: textIn(reference, field),
  });
  const steps = (solution: Solution, field: PropertyKey[]): SolutionStep[] =>
    typeof solution === 'string'
      ? [{ kind: 'run', in: 'node', script: script(solution, field) }]
      : solution.map((step, no) =>
          'copy' in step
            ? {
                kind: 'copy',
                file: step.copy,
                to: step.to,
                text: textIn(step.copy, [...field, no, 'copy']),
              }
            : { kind: 'run', in: step.in, script: script(step.run, [...field, no, 'run']) },
        );
  const { setup, tasks, ...rest } = yaml.value;
  const definition: LabDefinition = {
    ...rest,
    name,
    ...(setup && { setup: script(setup, ['setup']) }),
    files: homeFiles(root, `labs/${name}/files`),
    tasks: tasks.map((task, taskNo) => ({
      ...task,
      conditions: task.conditions.map(({ says, check }, conditionNo) => ({
        says,
        check: script(check, ['tasks', taskNo, 'conditions', conditionNo, 'check']),
      })),
      solution: steps(task.solution, ['tasks', taskNo, 'solution']),
    })),
  };
  problems.push(
    ...wrongLanguages(yaml),
    ...unknownSeedsInScripts(definition),
    ...wrongWorkspace(yaml, definition),
    ...unusedScripts(root, name, yaml.value),
  );
  return { lab: { definition, yaml }, problems };
}

type Solution = LabFile['tasks'][number]['solution'];

function languageOf(file: string): Script['language'] {
  return path.extname(file) === '.cql' ? 'cql' : 'bash';
}

function wrongLanguages({ value, problem }: YamlSource<LabFile>): AuthorProblem[] {
  const problems: AuthorProblem[] = [];
  const expect = (file: string | undefined, endings: string[], field: PropertyKey[]) => {
    if (file !== undefined && !endings.includes(path.extname(file)))
      problems.push(
        problem(field, `expected a file that ends in ${endings.join(' or ')}, found ${file}`),
      );
  };
  expect(value.setup, ['.cql', '.sh'], ['setup']);
  value.tasks.forEach((task, taskNo) => {
    if (typeof task.solution === 'string')
      expect(task.solution, ['.cql', '.sh'], ['tasks', taskNo, 'solution']);
    else
      for (const [no, step] of task.solution.entries())
        if ('run' in step)
          expect(step.run, step.in === 'node' ? ['.cql', '.sh'] : ['.sh'], [
            'tasks',
            taskNo,
            'solution',
            no,
            'run',
          ]);
    task.conditions.forEach(({ check }, conditionNo) => {
      expect(check, ['.sh'], ['tasks', taskNo, 'conditions', conditionNo, 'check']);
    });
  });
  return problems;
}

function wrongTasks({ value, problem }: YamlSource<LabFile>): AuthorProblem[] {
  const problems: AuthorProblem[] = [];
  const ids = value.tasks.map(({ id }) => id);
  value.tasks.forEach((task, taskNo) => {
    if (ids.indexOf(task.id) !== taskNo)
      problems.push(
        problem(
          ['tasks', taskNo, 'id'],
          `expected an id of its own, found ${task.id} a second time`,
        ),
      );
    task.needs.forEach((needed, needNo) => {
      if (!ids.includes(needed))
        problems.push(
          problem(
            ['tasks', taskNo, 'needs', needNo],
            `expected a task of this lab (${ids.join(', ')}), found ${needed}`,
          ),
        );
    });
  });
  const cycle = findCycle(new Map(value.tasks.map(({ id, needs }) => [id, needs])));
  if (cycle)
    problems.push(
      problem(
        ['tasks', ids.indexOf(cycle[0] ?? ''), 'needs'],
        `expected tasks that can be passed in some order, found the cycle ${cycle.join(' → ')}`,
      ),
    );
  return problems;
}

function wrongSeeds({ value, problem }: YamlSource<LabFile>): AuthorProblem[] {
  return Object.entries(value.seeds).flatMap(([name, rule]) => {
    if (rule === 'uuid' || !('int' in rule) || rule.int[0] < rule.int[1]) return [];
    const [low, high] = rule.int;
    return problem(
      ['seeds', name, 'int'],
      `expected the lower bound first and a higher one after it, found [${low}, ${high}]`,
    );
  });
}

/** Anything that needs a workspace, in a lab that has none. */
function wrongWorkspace(
  { value, problem }: YamlSource<LabFile>,
  { name, files, tasks }: LabDefinition,
): AuthorProblem[] {
  if (value.workspace) return [];
  const problems = tasks.flatMap(({ solution }, taskNo) =>
    solution.some((step) => step.kind === 'copy' || step.in === 'workspace')
      ? [
          problem(
            ['tasks', taskNo, 'solution'],
            'expected a workspace in lab.yaml for a step in it, found none',
          ),
        ]
      : [],
  );
  if (value.terminals.includes('workspace'))
    problems.push(
      problem(['terminals'], 'expected a workspace in lab.yaml for its terminal, found none'),
    );
  const [file] = files;
  if (file)
    problems.push({
      file: `labs/${name}/files/${file.path}`,
      line: 1,
      column: 1,
      message: 'expected a workspace in lab.yaml for starter files, found none',
    });
  return problems;
}

/** A script that nothing runs proves nothing; most often its name in lab.yaml is wrong. */
function unusedScripts(root: string, name: string, lab: LabFile): AuthorProblem[] {
  const used = new Set([
    lab.setup,
    ...lab.tasks.flatMap((task) => [
      ...filesOf(task.solution),
      ...task.conditions.map(({ check }) => check),
    ]),
  ]);
  return ['setup', 'checks', 'solutions'].flatMap((folder) =>
    filesBelow(root, `labs/${name}/${folder}`)
      .filter((file) => !used.has(`${folder}/${file}`))
      .map((file) => ({
        file: `labs/${name}/${folder}/${file}`,
        line: 1,
        column: 1,
        message: 'expected lab.yaml to use this file, found no field that names it',
      })),
  );
}

function filesOf(solution: Solution): string[] {
  if (typeof solution === 'string') return [solution];
  return solution.map((step) => ('copy' in step ? step.copy : step.run));
}
