import { randomUUID } from 'node:crypto';
import { loadSetup, setupScript } from '#commands/load-setup';
import { type ConditionOutcome, runConditions } from '#commands/run-conditions';
import { drawSeeds, type Seeds } from '#domain/draw-seeds';
import { seedVariables } from '#domain/fill-seeds';
import type { EngineName } from '#domain/lab';
import type { LabDefinition, Script } from '#domain/lab-definition';
import { memoryMiB } from '#domain/lab-rules';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { chance } from './draw-other-seeds.ts';

export type VerifyServices = { runtime: LabRuntime; library: CourseLibrary; engine: EngineName };
export type Task = LabDefinition['tasks'][number];

/** A lab as a learner gets it, and what a proof does in it. */
export type FreshLab = {
  handle: LabHandle;
  seeds: Seeds;
  /** Checks a task as the page does; a check that is broken is a problem of its own. */
  check(task: Task): Promise<CheckResult>;
  /** Runs a script in the learner's place; answers what went wrong. `seeds` may be another learner's. */
  runAsLearner(script: Script, seeds?: Seeds): Promise<string | undefined>;
};
export type CheckResult =
  | { ok: true; conditions: ConditionOutcome[]; passed: boolean }
  | { ok: false; problem: string };

/** Nothing that an author writes for one learner takes longer. */
const solutionTimeoutMs = 60_000;
const lifetimeMs = 20 * 60_000;

/** Boots a node with a lab's set-up, works in it, and removes it whatever happens. */
export async function withFreshLab<T>(
  services: VerifyServices,
  definition: LabDefinition,
  signal: AbortSignal,
  work: (lab: FreshLab) => Promise<T>,
): Promise<T> {
  const { runtime, library, engine } = services;
  const labId = randomUUID();
  const seeds = drawSeeds(definition.seeds, chance);
  try {
    const handle = await runtime.create(
      {
        labId,
        engine,
        memoryMiB: memoryMiB(definition.node.memory),
        alternator: definition.node.alternator,
        expiresAt: new Date(Date.now() + lifetimeMs),
      },
      signal,
    );
    await loadSetup(services, { handle, definition, seeds }, signal);
    return await work({
      handle,
      seeds,
      check: async (task) => {
        const checked = await runConditions(services, { handle, task, seeds }, signal);
        if (checked.ok)
          return { ...checked, passed: checked.conditions.every((condition) => condition.passed) };
        const [broken] = checked.broken;
        return {
          ok: false,
          problem: `the check ${broken?.file} ${broken?.problem}: ${broken?.output.trim()}`,
        };
      },
      runAsLearner: async (script, other = seeds) => {
        const result = await runtime.exec(
          handle,
          {
            as: 'learner',
            script: setupScript(script, other, library.prelude()),
            env: seedVariables(other),
            timeoutMs: solutionTimeoutMs,
          },
          signal,
        );
        if (result.exitCode === 0) return undefined;
        const how = result.timedOut
          ? `did not end within ${solutionTimeoutMs / 1000} s`
          : `ended with code ${result.exitCode}`;
        return `${script.file} ${how}: ${`${result.stdout}\n${result.stderr}`.trim()}`;
      },
    });
  } finally {
    await runtime.destroy(labId);
  }
}
