import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabDefinition } from '#domain/lab-definition';
import { type FreshLab, type Task, withFreshLab } from './fresh-lab.ts';
import { type ProofJob, proof } from './proof.ts';
import { inOrderOfNeeds, wrongMessage } from './prove-tasks.ts';

/**
 * Each condition of a task with more than one can fail alone: labs/<lab>/broken/<task>.<number>.sh makes
 * the state in which it does, on a fresh lab where the needed tasks are done.
 */
export function proveBrokenStates(root: string, definition: LabDefinition): ProofJob[] {
  return definition.tasks.flatMap((task) =>
    task.conditions.flatMap((_, no) => {
      const file = `broken/${task.id}.${no + 1}.sh`;
      const full = path.join(root, 'labs', definition.name, file);
      if (!existsSync(full) && task.conditions.length === 1) return [];
      return brokenState(definition, task, no, {
        file,
        text: existsSync(full) ? readFileSync(full, 'utf8') : undefined,
      });
    }),
  );
}

function brokenState(
  definition: LabDefinition,
  task: Task,
  no: number,
  { file, text }: { file: string; text: string | undefined },
): ProofJob {
  const title = `${definition.name}/${task.id}: condition ${no + 1} fails alone`;
  if (text === undefined) {
    const problem = `expected labs/${definition.name}/${file}, a state in which only condition ${no + 1} fails; found none`;
    return { title, run: async () => [proof(title, [problem])] };
  }
  return {
    title,
    run: (services, signal) =>
      withFreshLab(services, definition, signal, async (lab) => {
        const trouble =
          (await solveNeeds(lab, definition, task)) ??
          (await lab.runAsLearner({ file, language: 'bash', text }));
        return [proof(title, trouble ? [trouble] : await onlyOneFails(lab, task, no))];
      }),
  };
}

async function solveNeeds(
  lab: FreshLab,
  { tasks }: LabDefinition,
  task: Task,
): Promise<string | undefined> {
  for (const needed of neededFor(tasks, task)) {
    const trouble = await lab.runAsLearner(needed.solution);
    if (trouble) return trouble;
  }
  return undefined;
}

function neededFor(tasks: Task[], task: Task): Task[] {
  const wanted = new Set(task.needs);
  for (const other of [...inOrderOfNeeds(tasks)].reverse())
    if (wanted.has(other.id)) for (const id of other.needs) wanted.add(id);
  return inOrderOfNeeds(tasks).filter(({ id }) => wanted.has(id));
}

async function onlyOneFails(
  lab: FreshLab,
  task: Task,
  no: number,
): Promise<(string | undefined)[]> {
  const checked = await lab.check(task);
  if (!checked.ok) return [checked.problem];
  return checked.conditions.map((condition, at) => {
    if (at === no)
      return condition.passed ? 'it holds in this state, and should fail' : wrongMessage(condition);
    return condition.passed
      ? undefined
      : `condition ${at + 1} fails in this state too: ${condition.says}`;
  });
}
