/** One shell at the far end of a path, as the client sees it. */
export type Shell = {
  write(text: string): void;
  /** Takes each piece of output as it arrives; set it before writing. */
  onOutput: (bytes: Uint8Array) => void;
  close(): void;
};

/** A way from a client to a shell in the bench's container. */
export type ShellPath = {
  name: string;
  open(): Promise<Shell>;
  /** What the server between has used and holds; null where there is none. */
  usage(): Promise<Usage | null>;
  stop(): Promise<void>;
};

/** Processor time since the server's start, ms, and memory, MiB. */
export type Usage = { cpuMs: number; memoryMiB: number };

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits for a shell to answer a command, so that its prompt and start-up are over. */
export async function untilReady(shell: Shell): Promise<void> {
  let seen = '';
  shell.onOutput = (bytes) => {
    seen += Buffer.from(bytes).toString('latin1');
  };
  shell.write("printf 're''ady'\r");
  for (const end = Date.now() + 20_000; !seen.includes('ready'); await pause(10))
    if (Date.now() > end) throw new Error(`no prompt within 20 s; seen: ${seen.slice(-200)}`);
  await pause(50);
}
