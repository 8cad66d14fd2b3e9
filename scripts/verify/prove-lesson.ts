import { fillSeeds } from '#domain/labs/fill-seeds';
import type { LabDefinition, TerminalName } from '#domain/labs/lab-definition';
import { outputMismatch } from '#domain/learning/output-pattern';
import type { LessonStep } from '../../src/adapters/content-check/lesson-steps.ts';
import type { FreshLab, VerifyServices } from './fresh-lab.ts';
import type { LabProof } from './on-shared-nodes.ts';
import { type Proof, proof } from './proof.ts';
import { whyNot } from './prove-tasks.ts';
import { errorIn } from './transcript.ts';
import { openTypedTerminal, type TypedTerminal } from './typed-terminal.ts';

/** A learner who follows the prose from top to bottom sees exactly the output that it shows. */
export function proveLesson(
  file: string,
  steps: LessonStep[],
  definition: LabDefinition,
): LabProof {
  return {
    title: `${file}: every command prints what the lesson shows`,
    run: (lab, services, signal) =>
      followLesson(services, lab, { file, steps, definition }, signal),
  };
}

async function followLesson(
  services: VerifyServices,
  lab: FreshLab,
  { file, steps, definition }: { file: string; steps: LessonStep[]; definition: LabDefinition },
  signal: AbortSignal,
): Promise<Proof[]> {
  const open = new Map<TerminalName, TypedTerminal>();
  const terminal = async (name: TerminalName) => {
    const known = open.get(name);
    if (known) return known;
    const opened = await openTypedTerminal(services.runtime, lab.handle, name, signal);
    open.set(name, opened);
    return opened;
  };
  try {
    const proofs: Proof[] = [];
    for (const step of steps) {
      if (step.only && step.only !== services.engine) continue;
      const problems =
        step.kind === 'task'
          ? [await doTask(lab, definition, step.id)]
          : [await runCommand(await terminal(step.terminal), step, lab, file)];
      const what = step.kind === 'task' ? `the task ${step.id}` : firstLine(step.text);
      proofs.push(proof(`${file}:${step.line}  ${what}`, problems));
    }
    return proofs;
  } finally {
    await Promise.all([...open.values()].map((one) => one.close()));
  }
}

/** Tasks are done where they appear in the prose, because what follows may depend on them. */
async function doTask(
  lab: FreshLab,
  { tasks }: LabDefinition,
  id: string,
): Promise<string | undefined> {
  const task = tasks.find((one) => one.id === id);
  if (!task) return `the lab has no task ${id}`;
  return (await lab.solve(task)) ?? (await whyNot(lab, task));
}

async function runCommand(
  terminal: TypedTerminal,
  step: Extract<LessonStep, { kind: 'run' }>,
  lab: FreshLab,
  file: string,
): Promise<string | undefined> {
  const result = await terminal.run(fillSeeds(step.text, lab.seeds));
  if (!result.ok) return result.problem;
  if (!step.output) {
    const error = errorIn(result.output);
    return error && `an error comes out, and the lesson shows none: ${error}`;
  }
  const mismatch = outputMismatch(fillSeeds(step.output.text, lab.seeds), result.output);
  if (!mismatch) return undefined;
  return [
    `${file}:${step.output.line + mismatch.line}  the output differs`,
    `  expected: ${mismatch.expected ?? 'nothing more'}`,
    `  found:    ${mismatch.found ?? 'nothing more'}`,
    'All that came out:',
    ...result.output
      .trim()
      .split('\n')
      .map((line) => `  | ${line}`),
  ].join('\n');
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
