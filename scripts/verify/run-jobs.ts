import { describeError } from '#domain/describe-error';
import type { VerifyServices } from './fresh-lab.ts';
import type { Proof, ProofJob } from './proof.ts';

/** What was proved of one lab; `seconds` is how long its nodes were in use, beside those of others. */
export type ProvedLab = { lab: string; proofs: Proof[]; nodes: number; seconds: number };

/** Runs jobs, several at a time, and reports each job and each lab as soon as it ends. */
export async function runJobs(
  services: VerifyServices,
  jobs: ProofJob[],
  {
    atOnce,
    signal,
    say,
    labDone = () => {},
  }: {
    atOnce: number;
    signal: AbortSignal;
    say: (line: string) => void;
    /** Called once every job of a lab has ended, even if others are still to come. */
    labDone?: (lab: ProvedLab) => void;
  },
): Promise<ProvedLab[]> {
  const labs = new Map<string, ProvedLab>();
  const nodesOf = Map.groupBy(jobs, ({ lab }) => lab);
  const waiting = jobs.entries();
  let done = 0;
  async function worker() {
    for (const [, job] of waiting) {
      if (signal.aborted) return;
      const began = Date.now();
      const made = await proofsOf(services, job, signal);
      if (signal.aborted) return;
      done += 1;
      const seconds = (Date.now() - began) / 1000;
      const sofar = labs.get(job.lab) ?? { lab: job.lab, proofs: [], nodes: 0, seconds: 0 };
      const lab = {
        lab: job.lab,
        proofs: [...sofar.proofs, ...made],
        nodes: sofar.nodes + 1,
        seconds: sofar.seconds + seconds,
      };
      labs.set(job.lab, lab);
      const failed = made.filter(({ problems }) => problems.length > 0);
      const count = `[${String(done).padStart(String(jobs.length).length)}/${jobs.length}]`;
      say(
        `${count} ${failed.length > 0 ? 'FAILED' : 'passed'}  ${job.title}  (${made.length}, ${seconds.toFixed(1)} s)`,
      );
      for (const one of failed) say(asText(one));
      for (const { title, again } of made)
        if (again)
          say(`    on a fresh node, because an emptied one would not do: ${title}: ${again}`);
      if (lab.nodes === nodesOf.get(job.lab)?.length) labDone(lab);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, worker));
  return [...labs.values()];
}

export function hasPassed({ proofs }: ProvedLab): boolean {
  return proofs.every(({ problems }) => problems.length === 0);
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
