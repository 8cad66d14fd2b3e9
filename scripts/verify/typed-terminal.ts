import { randomUUID } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import type { TerminalName } from '#domain/labs/lab-definition';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { isAtPrompt, keysFor, outputOf, plainText } from './transcript.ts';

export type TypedTerminal = {
  /** Types a text as the page does and returns what it printed. */
  run(text: string): Promise<RunResult>;
  close(): Promise<void>;
};
export type RunResult = { ok: true; output: string } | { ok: false; problem: string };

/** Wide, so that cqlsh's line editor never breaks a statement; no output depends on it. */
const size = {
  cqlsh: { columns: 1000, rows: 40 },
  node: { columns: 110, rows: 40 },
  workspace: { columns: 110, rows: 40 },
};
const promptTimeoutMs = 30_000;
const commandTimeoutMs = 90_000;

/** A lab's terminal with its pty, used as a learner uses it. */
export async function openTypedTerminal(
  runtime: LabRuntime,
  handle: LabHandle,
  terminal: TerminalName,
  signal: AbortSignal,
): Promise<TypedTerminal> {
  const shell = await runtime.openTerminal(handle, {
    terminal,
    ...size[terminal],
    terminalId: randomUUID(),
  });
  const decoder = new StringDecoder('utf8');
  let screen = '';
  let wake = () => {};
  shell.output.on('data', (bytes: Buffer) => {
    screen += decoder.write(bytes);
    wake();
  });

  async function until<T>(found: () => T | undefined, timeoutMs: number): Promise<T | undefined> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      signal.throwIfAborted();
      const result = found();
      if (result !== undefined || Date.now() > end) return result;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 250);
      });
    }
  }

  const ready = await until(() => isAtPrompt(terminal, screen) || undefined, promptTimeoutMs);
  if (!ready) {
    await shell.close();
    throw new Error(`The terminal ${terminal} showed no prompt: ${plainText(screen)}`);
  }
  return {
    run: async (text) => {
      screen = '';
      let done: ReturnType<typeof outputOf>;
      for (const [no, keys] of keysFor(terminal, text).entries()) {
        shell.write(Buffer.from(keys));
        done = await until(() => outputOf(terminal, no + 1, screen), commandTimeoutMs);
        if (!done) {
          const seconds = commandTimeoutMs / 1000;
          const problem = `the prompt did not come back within ${seconds} s; so far: ${plainText(screen)}`;
          return { ok: false, problem };
        }
      }
      if (!done || done.isIncomplete)
        return { ok: false, problem: 'the terminal waits for more: the command is not complete' };
      return { ok: true, output: done.output };
    },
    close: () => shell.close(),
  };
}
