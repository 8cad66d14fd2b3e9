import { describeError } from '#domain/describe-error';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { type FreshLab, type VerifyServices, withFreshLab } from './fresh-lab.ts';
import { type Proof, type ProofJob, proof } from './proof.ts';

/** Something to prove in a lab, which may have been emptied and reused. */
export type LabProof = {
  title: string;
  run(lab: FreshLab, services: VerifyServices, signal: AbortSignal): Promise<Proof[]>;
};

/**
 * One job with its own node for each proof that needs a fresh one; the other proofs share these
 * nodes, which are emptied and set up again in between, because a boot costs far more. What fails
 * on an emptied node is tried again on a fresh one, so that leftovers are never mistaken for a
 * fault of the lab.
 */
export function onSharedNodes(
  definition: LabDefinition,
  { fresh, others }: { fresh: LabProof[]; others: LabProof[] },
): ProofJob[] {
  return fresh.map((first, no) => {
    const share = others.filter((_, at) => at % fresh.length === no);
    return {
      title: [first, ...share].map(({ title }) => title).join('; '),
      lab: definition.name,
      run: (services, signal) =>
        withFreshLab(services, definition, signal, async (lab) => {
          const made = await first.run(lab, services, signal);
          for (const one of share) {
            const run = (shared: FreshLab) => one.run(shared, services, signal);
            const seen = await lab.renew().then(run).catch(failedToRenew);
            const again = seen.flatMap(({ problems }) => problems)[0];
            const shown = again ? await withFreshLab(services, definition, signal, run) : seen;
            made.push(...shown.map((each) => (again ? { ...each, again } : each)));
          }
          return made;
        }),
    } satisfies ProofJob;
  });
}

/** An emptied node that cannot be used, for whatever reason, is replaced by a fresh one. */
function failedToRenew(error: unknown): Proof[] {
  return [proof('a node is emptied', [describeError(error)])];
}
