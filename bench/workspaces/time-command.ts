import type { ExecResult } from '#domain/ports/lab-runtime';
import type { Edit, Program } from './programs.ts';

/** Runs a script as the learner in a workspace. */
export type RunAsLearner = (script: string) => Promise<ExecResult>;

/** Times of one program in one fresh workspace, ms. */
export type Times = { first: number; edited: number };

/** Builds and runs a program, edits it, and does it again; `makeCold` is called before the first run alone. */
export async function timeProgram(
  program: Program,
  run: RunAsLearner,
  makeCold: () => void,
): Promise<Times> {
  const { command, project, prints, edit } = program;
  makeCold();
  const first = readTiming(await run(timedScript(project, command)), prints);
  const edited = await run(editScript(project, edit));
  if (edited.exitCode !== 0) throw new Error(`${edit.file} was not edited: ${textOf(edited)}`);
  return { first, edited: readTiming(await run(timedScript(project, command)), edit.prints) };
}

/** Bash that runs a command in a project and prints its exit code and how long it took. */
export function timedScript(project: string, command: string): string {
  return [
    `cd ~/${project} || exit`,
    'began=$EPOCHREALTIME',
    command,
    'code=$? ended=$EPOCHREALTIME',
    `printf '\\ntimed: %s %s\\n' "$code" "$((\${ended/[^0-9]/} - \${began/[^0-9]/}))"`,
  ].join('\n');
}

/** How long the command took, ms; throws where it failed or did not print `expected`. */
export function readTiming(result: ExecResult, expected: string): number {
  const [, code, microseconds] = /^timed: (\d+) (\d+)$/m.exec(result.stdout) ?? [];
  if (code === '0' && result.stdout.includes(expected)) return Number(microseconds) / 1000;
  const how = code === undefined ? 'was not timed' : `ended with code ${code}`;
  throw new Error(`the program ${how}, without "${expected}" in its output: ${textOf(result)}`);
}

/** Bash that replaces the first place of a text in a file. */
export function editScript(project: string, { file, from, to }: Edit): string {
  return [
    `cd ~/${project} && text=$(cat ${file}) || exit`,
    `from=${quoted(from)} to=${quoted(to)}`,
    `edited=\${text/"$from"/"$to"}`,
    `[ "$edited" != "$text" ] || { echo 'there is nothing to replace'; exit 1; }`,
    `printf '%s\\n' "$edited" >${file}`,
  ].join('\n');
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const textOf = ({ stdout, stderr }: ExecResult) => `${stdout}\n${stderr}`.trim();
