import type { Terminal } from '@xterm/xterm';
import { type Prompt, readPrompt } from './prompt.ts';

/** Whether a prompt is waiting for a line of input. */
export function isPrompt({ at }: Prompt): boolean {
  return at === 'shell' || at === 'cqlsh' || at === 'statement';
}

/** What is on the cursor's line. */
export function promptOf(terminal: Terminal): Prompt {
  const buffer = terminal.buffer.active;
  const line = buffer.getLine(cursorLine(terminal));
  // Prompts are short: a wrapped line is more than a prompt.
  if (buffer.type === 'alternate' || !line || line.isWrapped) return { at: 'nothing' };
  const { cursorX } = buffer;
  return readPrompt(
    line.translateToString(false, 0, cursorX),
    line.translateToString(true, cursorX),
  );
}

/** The cursor's line, counted from the oldest line kept. */
export function cursorLine(terminal: Terminal): number {
  const { baseY, cursorY } = terminal.buffer.active;
  return baseY + cursorY;
}
