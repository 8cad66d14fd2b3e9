import type { Seeds } from '#domain/labs/draw-seeds';
import { fillSeeds, seedVariables } from '#domain/labs/fill-seeds';
import type { LabDefinition, Script } from '#domain/labs/lab-definition';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { ExecResult, LabHandle, LabRuntime } from '#domain/ports/lab-runtime';

/** How long a condition may take (ms); one that needs more is waiting for something. */
export const conditionTimeoutMs = 15_000;
/** The same, if a learner's program may have to be built first (ms). */
export const programTimeoutMs = 30_000;

/** How long all conditions of a task may take, in milliseconds. */
export function checkTimeoutMs(
  { workspace }: Pick<LabDefinition, 'workspace'>,
  task: Task,
): number {
  return workspace ? programTimeoutMs * task.conditions.length : conditionTimeoutMs;
}

type Task = LabDefinition['tasks'][number];
export type ConditionOutcome = { says: string; passed: boolean };
/** A check that could not decide: its own fault, never the learner's. */
export type BrokenCheck = { file: string; problem: string; output: string };

export type ConditionsOutcome =
  | { ok: true; conditions: ConditionOutcome[] }
  /** lab-exhausted: the learner's own processes or memory leave no room for a check. */
  | { ok: false; reason: 'check-broken' | 'lab-exhausted'; broken: BrokenCheck[] };

/**
 * Runs the conditions of one task outside the learner's reach and leaves the lab as it was. On a
 * node they run in parallel; if they may insert data of their own for a learner's program, one
 * after another.
 */
export async function runConditions(
  {
    runtime,
    library,
  }: { runtime: Pick<LabRuntime, 'exec'>; library: Pick<CourseLibrary, 'prelude'> },
  {
    handle,
    definition: { workspace },
    task,
    seeds,
  }: {
    handle: LabHandle;
    definition: Pick<LabDefinition, 'workspace'>;
    task: Task;
    seeds: Seeds;
  },
  signal?: AbortSignal,
): Promise<ConditionsOutcome> {
  const prelude = library.prelude();
  const timeoutMs = workspace ? programTimeoutMs : conditionTimeoutMs;
  const look = async ({ says, check }: Task['conditions'][number]) => {
    const script = `${prelude}\n${check.text}`;
    const env = seedVariables(seeds);
    const result = await runtime.exec(handle, { as: 'checker', script, env, timeoutMs }, signal);
    return verdict(fillSeeds(says, seeds), check, result, timeoutMs);
  };
  const results = workspace
    ? await inTurn(task.conditions, look)
    : await Promise.all(task.conditions.map(look));
  const broken = results.flatMap((result) => ('problem' in result ? [result] : []));
  if (broken.length > 0) {
    const isExhausted = broken.some(({ output }) => noRoom.test(output));
    return { ok: false, reason: isExhausted ? 'lab-exhausted' : 'check-broken', broken };
  }
  return { ok: true, conditions: results.filter((result) => 'passed' in result) };
}

/** What a shell prints when the container has no more processes or memory. */
const noRoom = /fork.*Resource temporarily unavailable|Cannot allocate memory/;

async function inTurn<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function verdict(
  says: string,
  check: Script,
  result: ExecResult,
  timeoutMs: number,
): ConditionOutcome | BrokenCheck {
  if (result.exitCode === 0 && !result.timedOut) return { says, passed: true };
  if (result.exitCode === 1 && !result.timedOut)
    return { says: lastLine(result.stdout) ?? says, passed: false };
  return {
    file: check.file,
    problem: result.timedOut
      ? `did not end within ${timeoutMs / 1000} s`
      : `ended with code ${result.exitCode}`,
    output: `${result.stdout}${result.stderr}`.slice(-4000),
  };
}

/** What a check says in its own words; a sentence, so longer output is cut. */
function lastLine(stdout: string): string | undefined {
  return stdout.trimEnd().split('\n').at(-1)?.trim().slice(0, 300) || undefined;
}
