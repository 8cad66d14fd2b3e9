import { spawnSync } from 'node:child_process';
import type { AuthorProblem } from '#domain/author-problem';
import { namesIn, textOf } from '../course-files/project-files.ts';
import type { LabSource } from '../course-files/read-lab.ts';

/** Every shell script of the labs parses, and every state in broken/ names a condition. */
export function scriptProblems(root: string, labs: LabSource[]): AuthorProblem[] {
  return [
    ...scriptsUnder(root, 'labs').flatMap((file) => syntaxFaults(file, textOf(root, file) ?? '')),
    ...labs.flatMap((lab) => strayStates(root, lab)),
  ];
}

/** Also those of labs whose lab.yaml is wrong, so that all mistakes come out at once. */
function scriptsUnder(root: string, folder: string): string[] {
  const { folders, files } = namesIn(root, folder);
  return [
    ...files.filter((name) => name.endsWith('.sh')).map((name) => `${folder}/${name}`),
    ...folders.flatMap((name) => scriptsUnder(root, `${folder}/${name}`)),
  ];
}

function syntaxFaults(file: string, text: string): AuthorProblem[] {
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    const line = text.slice(0, carriageReturn).split('\n').length;
    return [{ file, line, column: 1, message: 'expected lines that end in LF, found CRLF' }];
  }
  const { status, stderr, error } = spawnSync('bash', ['-n'], {
    input: text,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  });
  if (error) throw new Error(`bash is needed to check the labs' scripts: ${error.message}`);
  if (status === 0) return [];
  const [, line, words] = /line (\d+): (.*)/.exec(stderr) ?? [];
  return [
    {
      file,
      line: Number(line ?? 1),
      column: 1,
      message: `is not valid bash: ${words ?? stderr.trim()}`,
    },
  ];
}

/** broken/<task>.<condition>.sh makes a state in which that condition alone fails; `.workspace.sh` does so there. */
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
