import type { LabDefinition } from '#domain/labs/lab-definition';
import type { FreshLab, Task } from './fresh-lab.ts';
import type { LabProof } from './on-shared-nodes.ts';
import { type Proof, proof } from './proof.ts';

/**
 * Each task fails on a fresh lab, passes once its solution has run, and passes after a second run
 * of it.
 */
export function proveTasks(definition: LabDefinition): LabProof {
  return {
    title: `${definition.name}: every task fails, then passes`,
    run: async (lab) => {
      const proofs: Proof[] = [];
      for (const project of projectsOf(definition)) proofs.push(await builds(lab, project));
      for (const task of definition.tasks) proofs.push(await failsAtFirst(lab, definition, task));
      for (const [no, task] of inOrderOfNeeds(definition.tasks).entries())
        proofs.push(...(await solvedProofs(lab, definition, { task, isFirst: no === 0 })));
      return proofs;
    },
  };
}

/** Directories of the starter files; each is one program. */
function projectsOf({ files }: LabDefinition): string[] {
  return [...new Set(files.flatMap(({ path }) => path.match(/^[^/]+(?=\/)/)?.[0] ?? []))];
}

async function builds(lab: FreshLab, project: string): Promise<Proof> {
  const file = `files/${project}`;
  const text = `cd ~/'${project}' && /usr/local/lib/lab/build`;
  const trouble = await lab.runAsLearner({ file, language: 'bash', text }, 'workspace');
  return proof(`${file} builds as it is when the lab begins`, [trouble]);
}

/** Tasks, with those they need before them. */
export function inOrderOfNeeds(tasks: Task[]): Task[] {
  const ordered: Task[] = [];
  const place = (task: Task) => {
    if (ordered.includes(task)) return;
    for (const other of tasks) if (task.needs.includes(other.id)) place(other);
    ordered.push(task);
  };
  for (const task of tasks) place(task);
  return ordered;
}

async function failsAtFirst(lab: FreshLab, { name }: LabDefinition, task: Task): Promise<Proof> {
  const title = `${name}/${task.id} fails on a fresh lab`;
  const checked = await lab.check(task);
  if (!checked.ok) return proof(title, [checked.problem]);
  if (checked.passed) return proof(title, ['it passes before anything was done']);
  return proof(title, checked.conditions.filter(({ passed }) => !passed).map(wrongMessage));
}

/** What a learner reads is a sentence with every value filled in. */
export function wrongMessage({ says }: { says: string }): string | undefined {
  if (/\{seed\.|\$SEED_/.test(says))
    return `the message holds a value that was not filled in: ${says}`;
  if (!/[.:?)`"'”]$/.test(says)) return `the message is not a sentence: ${says}`;
  return undefined;
}

async function solvedProofs(
  lab: FreshLab,
  { name }: LabDefinition,
  { task, isFirst }: { task: Task; isFirst: boolean },
): Promise<Proof[]> {
  const place = `${name}/${task.id}`;
  const holdsAlready =
    !isFirst && (await passes(lab, task))
      ? ['it passes before its solution, thanks to that of another task']
      : [];
  const first = (await lab.solve(task)) ?? (await whyNot(lab, task));
  const second = (await lab.solve(task)) ?? (await whyNot(lab, task));
  return [
    proof(`${place} passes after its solution`, [...holdsAlready, first]),
    proof(`${place} passes when its solution has run twice`, [second]),
  ];
}

async function passes(lab: FreshLab, task: Task): Promise<boolean> {
  const checked = await lab.check(task);
  return checked.ok && checked.passed;
}

/** Why a task does not pass; undefined if it does. */
export async function whyNot(lab: FreshLab, task: Task): Promise<string | undefined> {
  const checked = await lab.check(task);
  if (!checked.ok) return checked.problem;
  if (checked.passed) return undefined;
  const missing = checked.conditions.filter(({ passed }) => !passed).map(({ says }) => says);
  return `the check says: ${missing.join(' ')}`;
}
