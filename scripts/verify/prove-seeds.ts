import type { LabDefinition } from '#domain/labs/lab-definition';
import { drawOtherSeeds } from './draw-other-seeds.ts';
import type { FreshLab, Task } from './fresh-lab.ts';
import type { LabProof } from './on-shared-nodes.ts';
import { type Proof, proof } from './proof.ts';
import { inOrderOfNeeds } from './prove-tasks.ts';

/** One learner's solution, copied value for value, does not pass in another learner's lab. */
export function proveSeeds(definition: LabDefinition): LabProof[] {
  const tasks = inOrderOfNeeds(definition.tasks).filter(usesSeeds);
  if (tasks.length === 0) return [];
  return [
    {
      title: "another learner's solutions do not pass",
      run: async (lab) => {
        const others = drawOtherSeeds(definition.seeds, lab.seeds);
        const proofs: Proof[] = [];
        for (const task of tasks) proofs.push(await doesNotPass(lab, definition, task, others));
        return proofs;
      },
    },
  ];
}

/** A solution that is the same for everybody may be anybody's. */
function usesSeeds({ solution }: Task): boolean {
  return solution.some((step) =>
    /\{seed\.|\$\{?SEED_/.test(step.kind === 'copy' ? step.text : step.script.text),
  );
}

async function doesNotPass(
  lab: FreshLab,
  { name }: LabDefinition,
  task: Task,
  others: FreshLab['seeds'],
): Promise<Proof> {
  const title = `${name}/${task.id} does not pass with another learner's solution`;
  // It may fail on data that this lab does not have; what counts is the check.
  await lab.solve(task, others);
  const checked = await lab.check(task);
  if (!checked.ok) return proof(title, [checked.problem]);
  const values = (seeds: FreshLab['seeds']) => JSON.stringify(seeds);
  return proof(title, [
    checked.passed
      ? `it passes: lab of ${values(lab.seeds)}, solution of ${values(others)}`
      : undefined,
  ]);
}
