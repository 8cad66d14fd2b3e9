import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabDefinition, Script } from '#domain/labs/lab-definition';
import type { FreshLab, Task } from './fresh-lab.ts';
import type { LabProof } from './on-shared-nodes.ts';
import { proof } from './proof.ts';
import { inOrderOfNeeds, wrongMessage } from './prove-tasks.ts';

/** Scripts that make one condition fail; a lab with a workspace may need either or both. */
type BrokenScripts = { inWorkspace: Script | undefined; onNode: Script | undefined };

/**
 * Each condition of a task with several can fail alone: labs/<lab>/broken/<task>.<number>.sh makes
 * such a state on a fresh lab where the needed tasks are done. `.workspace.sh` does so in the
 * workspace, where the solution's files have been copied but not run.
 */
export function proveBrokenStates(root: string, definition: LabDefinition): LabProof[] {
  const script = (file: string): Script | undefined => {
    const full = path.join(root, 'labs', definition.name, file);
    if (!existsSync(full)) return undefined;
    return { file, language: 'bash', text: readFileSync(full, 'utf8') };
  };
  return definition.tasks.flatMap((task) =>
    task.conditions.flatMap((_, no) => {
      const name = `broken/${task.id}.${no + 1}`;
      const scripts = {
        inWorkspace: script(`${name}.workspace.sh`),
        onNode: script(`${name}.sh`),
      };
      const isMissing = !scripts.inWorkspace && !scripts.onNode;
      if (isMissing && task.conditions.length === 1) return [];
      const title = `${task.id}: condition ${no + 1} fails alone`;
      if (!isMissing) return brokenState(definition, task, no, { title, ...scripts });
      const problem = `expected labs/${definition.name}/${name}.sh, a state in which only condition ${no + 1} fails; found none`;
      return { title, run: async () => [proof(`${definition.name}/${title}`, [problem])] };
    }),
  );
}

function brokenState(
  definition: LabDefinition,
  task: Task,
  no: number,
  { title, inWorkspace, onNode }: BrokenScripts & { title: string },
): LabProof {
  return {
    title,
    run: async (lab) => {
      const trouble =
        (await solveNeeds(lab, definition, task)) ??
        (inWorkspace && (await lab.copySolution(task))) ??
        (inWorkspace && (await lab.runAsLearner(inWorkspace, 'workspace'))) ??
        (onNode && (await lab.runAsLearner(onNode)));
      const problems = trouble ? [trouble] : await onlyOneFails(lab, task, no);
      return [proof(`${definition.name}/${title}`, problems)];
    },
  };
}

async function solveNeeds(
  lab: FreshLab,
  { tasks }: LabDefinition,
  task: Task,
): Promise<string | undefined> {
  for (const needed of neededFor(tasks, task)) {
    const trouble = await lab.solve(needed);
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
