import type { LabDefinition } from '#domain/lab-definition';
import { type FreshLab, withFreshLab } from './fresh-lab.ts';
import type { Proof, ProofJob } from './proof.ts';

/** Something to show that needs a lab of its own, which may be one that was emptied. */
export type LabProof = { title: string; run(lab: FreshLab): Promise<Proof[]> };

/** So many share a node: a boot costs far more than emptying, and the nodes still spread over the processors. */
const mostOnOneNode = 9;

/**
 * Jobs that boot a node for several proofs each, emptied and set up again in between. What fails on an emptied
 * node is shown again on a fresh one, so that nothing left behind is ever taken for a fault of the lab.
 */
export function onOneNode(definition: LabDefinition, proofs: LabProof[]): ProofJob[] {
  const groups = Math.ceil(proofs.length / mostOnOneNode);
  return Array.from({ length: groups }, (_, no) => {
    const share = proofs.filter((_, at) => at % groups === no);
    const titles = share.map(({ title }) => title);
    return {
      title: `${definition.name}: ${titles.join('; ')}`,
      lab: definition.name,
      run: (services, signal) =>
        withFreshLab(services, definition, signal, async (first) => {
          const [fresh, ...others] = share;
          const made = fresh ? await fresh.run(first) : [];
          for (const one of others) {
            const seen = await first.renew().then(one.run, failedToRenew);
            const isShown = seen?.every(({ problems }) => problems.length === 0);
            made.push(
              ...(isShown && seen
                ? seen
                : await withFreshLab(services, definition, signal, one.run)),
            );
          }
          return made;
        }),
    } satisfies ProofJob;
  });
}

/** An emptied node that cannot be used, for whatever reason, is replaced by a fresh one. */
function failedToRenew(): undefined {
  return undefined;
}
