import type { WeightedStep } from '#domain/labs/image-progress';

/** One instruction of a Dockerfile; `announces` is what people see when it starts. */
export type Instruction = { text: string; announces: WeightedStep | null };

/**
 * Instructions in the order in which the builder numbers them. A comment `# progress 12 s: Fetching
 * Cassandra` above an instruction gives its measured time and its description.
 */
export function readInstructions(dockerfile: string): Instruction[] {
  const instructions: Instruction[] = [];
  let announces: WeightedStep | null = null;
  let unfinished = '';
  for (const line of dockerfile.split('\n')) {
    if (line.trimStart().startsWith('#')) {
      const match = /^# progress (\d+) s: (.+)$/.exec(line);
      if (match) announces = { seconds: Number(match[1]), message: match[2]! };
      continue;
    }
    if (line.trim() === '') continue;
    unfinished += `${line.replace(/\\$/, '').trim()} `;
    if (line.endsWith('\\')) continue;
    instructions.push({ text: unfinished.trim(), announces });
    announces = null;
    unfinished = '';
  }
  return instructions;
}

/** One message of the builder's stream. */
export type BuildMessage = {
  stream?: string;
  error?: string;
  errorDetail?: { message?: string };
  aux?: { ID?: string };
};

/** Follows the builder's stream: which instruction is running, what it printed, what went wrong. */
export class BuildFollower {
  /** The running instruction, counted from 1; 0 before the first. */
  instruction = 0;
  error: string | null = null;
  readonly #lines: string[] = [];

  read(message: BuildMessage): void {
    for (const line of (message.stream ?? '').split('\n')) this.#readLine(line);
    if (message.error) this.error = message.errorDetail?.message ?? message.error;
  }

  /** The last lines that the current instruction printed. */
  lastLines(count: number): string[] {
    return this.#lines.slice(-count);
  }

  #readLine(raw: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the builder colours what goes to stderr.
    const line = raw.replace(/\x1b\[[0-9;]*m/g, '').trimEnd();
    const step = /^Step (\d+)\/\d+ : /.exec(line);
    if (step) {
      this.instruction = Number(step[1]);
      this.#lines.length = 0;
    } else if (line.trim() !== '' && !line.startsWith(' --->')) {
      this.#lines.push(line);
      if (this.#lines.length > 200) this.#lines.shift();
    }
  }
}
