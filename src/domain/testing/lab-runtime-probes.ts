import type { LabSpec, TerminalProcess } from '#domain/ports/lab-runtime';

/** The smallest lab on Cassandra. */
export function spec(labId: string): LabSpec {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return {
    labId,
    engine: 'cassandra',
    memoryMiB: 1024,
    alternator: false,
    workspace: null,
    expiresAt,
  };
}

/** Types, and waits for what is expected of it, 15 s at most. */
export async function typed(
  terminal: TerminalProcess,
  keys: string,
  expected: string,
): Promise<void> {
  terminal.write(Buffer.from(keys));
  await saw(terminal, expected);
}

/** Reads until `expected` has come, and answers everything read on the way. */
export function saw(terminal: TerminalProcess, expected: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => finish(() => reject(new Error(`waited for ${expected}, saw:\n${text.slice(-2000)}`))),
      15_000,
    );
    const onData = (chunk: Buffer | string) => {
      text += chunk.toString();
      if (text.slice(-200_000).includes(expected)) finish(() => resolve(text));
    };
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      terminal.output.off('data', onData);
      terminal.output.pause();
      settle();
    };
    terminal.output.on('data', onData);
    terminal.output.resume();
  });
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
