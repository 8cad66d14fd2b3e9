import { describeError } from '#domain/describe-error';
import type { VerifyServices } from './fresh-lab.ts';
import type { Proof, ProofJob } from './proof.ts';

/** What was proved, and how many seconds each lab's jobs took, running beside those of others. */
export type Proved = { proofs: Proof[]; times: Map<string, { nodes: number; seconds: number }> };

/** Runs jobs, several at a time, and reports each as soon as it ends. */
export async function runJobs(
  services: VerifyServices,
  jobs: ProofJob[],
  { atOnce, signal, say }: { atOnce: number; signal: AbortSignal; say: (line: string) => void },
): Promise<Proved> {
  const proofs: Proof[] = [];
  const times: Proved['times'] = new Map();
  const waiting = jobs.entries();
  let done = 0;
  async function worker() {
    for (const [, job] of waiting) {
      if (signal.aborted) return;
      const began = Date.now();
      const made = await proofsOf(services, job, signal);
      if (signal.aborted) return;
      proofs.push(...made);
      done += 1;
      const seconds = (Date.now() - began) / 1000;
      const sofar = times.get(job.lab) ?? { nodes: 0, seconds: 0 };
      times.set(job.lab, { nodes: sofar.nodes + 1, seconds: sofar.seconds + seconds });
      const failed = made.filter(({ problems }) => problems.length > 0);
      const count = `[${String(done).padStart(String(jobs.length).length)}/${jobs.length}]`;
      say(
        `${count} ${failed.length > 0 ? 'FAILED' : 'passed'}  ${job.title}  (${made.length}, ${seconds.toFixed(1)} s)`,
      );
      for (const one of failed) say(asText(one));
      for (const { title, again } of made)
        if (again)
          say(`    on a fresh node, because an emptied one would not do: ${title}: ${again}`);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, worker));
  return { proofs, times };
}

/** A failed proof as text for people. */
export function asText({ title, problems }: Proof): string {
  const lines = problems.map((problem) => `      ${problem.replaceAll('\n', '\n      ')}`);
  return [`    ${title}`, ...lines].join('\n');
}

async function proofsOf(
  services: VerifyServices,
  job: ProofJob,
  signal: AbortSignal,
): Promise<Proof[]> {
  try {
    return await job.run(services, signal);
  } catch (error) {
    return [{ title: job.title, problems: [describeError(error)] }];
  }
}
