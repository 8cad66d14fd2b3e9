import { spawnSync } from 'node:child_process';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { namesIn, textOf } from '../course-files/project-files.ts';
import type { LabSource } from '../course-files/read-lab.ts';

type ScriptFile = { file: string; text: string };

/** Scripts that bash has accepted: the development server checks only those that change. */
const sound = new Set<string>();

/** Every shell script of the labs parses, and every state in broken/ belongs to a condition. */
export function scriptProblems(root: string, labs: LabSource[]): AuthorProblem[] {
  const scripts = scriptsUnder(root, 'labs').map((file) => ({
    file,
    text: textOf(root, file) ?? '',
  }));
  return [
    ...scripts.flatMap(carriageReturns),
    ...syntaxFaults(
      root,
      scripts.filter(({ text }) => !text.includes('\r') && !sound.has(text)),
    ),
    ...labs.flatMap((lab) => strayStates(root, lab)),
  ];
}

/** Includes labs whose lab.yaml is wrong, so that all mistakes are reported at once. */
function scriptsUnder(root: string, folder: string): string[] {
  const { folders, files } = namesIn(root, folder);
  return [
    ...files.filter((name) => name.endsWith('.sh')).map((name) => `${folder}/${name}`),
    ...folders.flatMap((name) => scriptsUnder(root, `${folder}/${name}`)),
  ];
}

function carriageReturns({ file, text }: ScriptFile): AuthorProblem[] {
  const at = text.indexOf('\r');
  if (at < 0) return [];
  const line = text.slice(0, at).split('\n').length;
  return [{ file, line, column: 1, message: 'expected lines that end in LF, found CRLF' }];
}

/** One bash reads all of them in turn: one process per script would take seconds. */
function syntaxFaults(root: string, scripts: ScriptFile[]): AuthorProblem[] {
  if (scripts.length === 0) return [];
  const eachFile =
    'while read -r file; do words=$(bash -n "$file" 2>&1) || printf "%s\\0%s\\0" "$file" "$words"; done';
  const { stdout, error } = spawnSync('bash', ['-c', eachFile], {
    cwd: root,
    input: scripts.map(({ file }) => `${file}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  });
  if (error) throw new Error(`bash is needed to check the labs' scripts: ${error.message}`);
  const faults = new Map(
    [...stdout.matchAll(/([^\0]+)\0([^\0]*)\0/g)].map(([, file = '', words = '']) => [file, words]),
  );
  return scripts.flatMap(({ file, text }) => {
    const said = faults.get(file);
    if (said === undefined) {
      sound.add(text);
      return [];
    }
    const [, line, words] = /line (\d+): (.*)/.exec(said) ?? [];
    const message = `is not valid bash: ${words ?? said.trim()}`;
    return [{ file, line: Number(line ?? 1), column: 1, message }];
  });
}

/**
 * broken/<task>.<condition>.sh makes a state in which only that condition fails; `.workspace.sh`
 * does so in the workspace.
 */
function strayStates(root: string, { definition }: LabSource): AuthorProblem[] {
  const folder = `labs/${definition.name}/broken`;
  const endings = definition.workspace ? ['.sh', '.workspace.sh'] : ['.sh'];
  const states = definition.tasks.flatMap(({ id, conditions }) =>
    conditions.map((_, no) => `${id}.${no + 1}`),
  );
  const isExpected = (name: string) =>
    states.some((state) => endings.some((ending) => name === state + ending));
  return namesIn(root, folder)
    .files.filter((name) => !isExpected(name))
    .map((name) => ({
      file: `${folder}/${name}`,
      line: 1,
      column: 1,
      message: `expected <task>.<number of its condition>${endings.join(' or ')} (${states.map((state) => `${state}.sh`).join(', ')}), found ${name}`,
    }));
}
