import type { Start } from '#gateway/protocol';

/** What the page itself writes into a terminal, between what shells write. */

/**
 * Leaves the alternate screen (47: without moving the cursor) and resets every mode that a program
 * may have left on.
 */
const softReset = '\x1b[?47l\x1b[?1000;1002;1003;1004;1006;2004l\x1b[!p\x1b[0m';
/** Clears the screen and its scrollback, in order with what is still being parsed. */
export const fullReset = '\x1bc';
const newShell = {
  afterRestart: 'New shell: the server restarted; your lab and its data are as you left them.',
  afterEnd: 'New shell: the last one had ended; your lab and its data are as you left them.',
};

/** Written before the output of a different shell than the one shown so far. */
export function parting(start: Exclude<Start, 'same'>, hasContent: boolean): string {
  if (start === 'replay') return fullReset;
  if (!hasContent) return '';
  return softReset + (start === 'new' ? '\r\n' : quiet(newShell[start]));
}

/** `next` is a sentence that says how to get another shell. */
export function farewell(exitCode: number | null, next: string): string {
  const how = exitCode ? ` with code ${exitCode}` : '';
  return softReset + quiet(`The shell has ended${how}. ${next}`);
}

/** Stands in for output that was left out. */
export function skipped(bytes: number): string {
  return softReset + quiet(`[${amount(bytes)} skipped]`);
}

function quiet(sentence: string): string {
  return `\r\n\x1b[2m${sentence}\x1b[0m\r\n`;
}

function amount(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} bytes`;
}
