import type { VerifyServices } from './fresh-lab.ts';

/** One thing that was proved, or the reasons why it was not. */
export type Proof = {
  title: string;
  problems: string[];
  /** Why it needed a fresh node after an emptied one, which costs a boot. */
  again?: string;
};

/** Proofs that share one fresh node. */
export type ProofJob = {
  title: string;
  /** Folder under labs/. */
  lab: string;
  run(services: VerifyServices, signal: AbortSignal): Promise<Proof[]>;
};

export function proof(title: string, problems: (string | undefined)[]): Proof {
  return { title, problems: problems.filter((problem) => problem !== undefined) };
}
