import { randomUUID } from 'node:crypto';
import { loadSetup, setupScript } from '#commands/labs/load-setup';
import { type ConditionOutcome, runConditions } from '#commands/learning/run-conditions';
import type { EngineName } from '#domain/engines/engines';
import { drawSeeds, type Seeds } from '#domain/labs/draw-seeds';
import { fillSeeds, seedVariables } from '#domain/labs/fill-seeds';
import { layOutFiles, textFile } from '#domain/labs/home-files';
import type { LabDefinition, LabPart, Script } from '#domain/labs/lab-definition';
import { memoryMiB } from '#domain/labs/lab-rules';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { chance } from './draw-other-seeds.ts';
import { emptyLab } from './empty-lab.ts';

export type VerifyServices = {
  runtime: LabRuntime;
  library: Pick<CourseLibrary, 'prelude'>;
  engine: EngineName;
};
export type Task = LabDefinition['tasks'][number];

/** A lab as a learner gets it, and what a proof does in it. */
export type FreshLab = {
  handle: LabHandle;
  seeds: Seeds;
  /** Checks a task as the page does; a check that is broken is a problem of its own. */
  check(task: Task): Promise<CheckResult>;
  /** Runs a script in the learner's place; answers what went wrong. `seeds` may be another learner's. */
  runAsLearner(script: Script, where?: LabPart, seeds?: Seeds): Promise<string | undefined>;
  /** Does a task as its solution says. */
  solve(task: Task, seeds?: Seeds): Promise<string | undefined>;
  /**
   * Empties the lab and sets it up again for another learner: much faster than a boot, and almost
   * as fresh.
   */
  renew(): Promise<FreshLab>;
  /** Puts the files of a task's solution into the home without running anything. */
  copySolution(task: Task): Promise<string | undefined>;
};
export type CheckResult =
  | { ok: true; conditions: ConditionOutcome[]; passed: boolean }
  | { ok: false; problem: string };

/** Time limit for anything an author writes (ms). */
const solutionTimeoutMs = 60_000;
const lifetimeMs = 20 * 60_000;

/** Boots a node with a lab's set-up, works in it, and removes it in any case. */
export async function withFreshLab<T>(
  services: VerifyServices,
  definition: LabDefinition,
  signal: AbortSignal,
  work: (lab: FreshLab) => Promise<T>,
): Promise<T> {
  const { runtime, engine } = services;
  const labId = randomUUID();
  const seeds = drawSeeds(definition.seeds, chance);
  try {
    const handle = await runtime.create(
      {
        labId,
        engine,
        memoryMiB: memoryMiB(definition.node.memory),
        alternator: definition.node.alternator,
        workspace: definition.workspace ?? null,
        expiresAt: new Date(Date.now() + lifetimeMs),
      },
      signal,
    );
    return await work(await setUp(services, { handle, definition, seeds }, signal));
  } finally {
    await runtime.destroy(labId);
  }
}

async function setUp(
  services: VerifyServices,
  lab: { handle: LabHandle; definition: LabDefinition; seeds: Seeds },
  signal: AbortSignal,
): Promise<FreshLab> {
  await loadSetup(services, lab, signal);
  return freshLab(services, lab, signal);
}

function freshLab(
  services: VerifyServices,
  { handle, definition, seeds }: { handle: LabHandle; definition: LabDefinition; seeds: Seeds },
  signal: AbortSignal,
): FreshLab {
  const { runtime, library } = services;
  async function run(
    { file, text }: { file: string; text: string },
    where: LabPart,
    values: Seeds,
  ): Promise<string | undefined> {
    const result = await runtime.exec(
      handle,
      {
        in: where,
        as: 'learner',
        script: text,
        env: seedVariables(values),
        timeoutMs: solutionTimeoutMs,
      },
      signal,
    );
    if (result.exitCode === 0) return undefined;
    const how = result.timedOut
      ? `did not end within ${solutionTimeoutMs / 1000} s`
      : `ended with code ${result.exitCode}`;
    return `${file} ${how}: ${`${result.stdout}\n${result.stderr}`.trim()}`;
  }

  const runAsLearner: FreshLab['runAsLearner'] = (script, where = 'node', values = seeds) =>
    run({ file: script.file, text: setupScript(script, values, library.prelude()) }, where, values);

  const copy = (steps: Task['solution'], values: Seeds) => {
    const files = steps.flatMap((step) =>
      step.kind === 'copy' ? [textFile(step.to, fillSeeds(step.text, values))] : [],
    );
    if (files.length === 0) return undefined;
    const names = files.map(({ path }) => path).join(', ');
    return run(
      { file: `copying ${names}`, text: `set -e\n${layOutFiles(files)}` },
      'workspace',
      values,
    );
  };

  return {
    handle,
    seeds,
    runAsLearner,
    renew: async () => {
      await emptyLab(services, { handle, definition }, signal);
      const others = drawSeeds(definition.seeds, chance);
      return setUp(services, { handle, definition, seeds: others }, signal);
    },
    copySolution: async (task) => copy(task.solution, seeds),
    solve: async (task, values = seeds) => {
      for (const step of task.solution) {
        const trouble =
          step.kind === 'copy'
            ? await copy([step], values)
            : await runAsLearner(step.script, step.in, values);
        if (trouble) return trouble;
      }
      return undefined;
    },
    check: async (task) => {
      const checked = await runConditions(
        { runtime, library },
        { handle, definition, task, seeds },
        signal,
      );
      if (checked.ok)
        return { ...checked, passed: checked.conditions.every((condition) => condition.passed) };
      const [broken] = checked.broken;
      return {
        ok: false,
        problem: `the check ${broken?.file} ${broken?.problem}: ${broken?.output.trim()}`,
      };
    },
  };
}
