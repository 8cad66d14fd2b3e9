import type { TerminalName } from '#domain/lab-definition';

const pasteOn = '\x1b[?2004h';
const pasteOff = '\x1b[?2004l';
const cqlshPrompt = /^(cqlsh(:\S+)?> | +\.\.\. )/;

/** The keys that a terminal sends for a pasted text and Enter, as xterm.js does. */
export function keysFor(text: string, isBracketed: boolean): string {
  const lines = text.replace(/\s+$/, '').replace(/\r?\n/g, '\r');
  return isBracketed ? `\x1b[200~${lines}\x1b[201~\r` : `${lines}\r`;
}

/** Whether a terminal that has just opened waits for its first command. */
export function isAtPrompt(terminal: TerminalName, screen: string): boolean {
  if (terminal === 'node') return screen.includes(pasteOn) && /[$#] $/.test(plainText(screen));
  return cqlshPrompt.test(plainText(screen).split('\n').at(-1) ?? '');
}

/**
 * What a command printed, once the prompt is back; undefined while it still runs. `screen` is all that
 * came from the pty since the keys were sent. bash brackets every command with switches of its paste
 * mode; cqlsh answers every line of input with one prompt.
 */
export function outputOf(
  terminal: TerminalName,
  text: string,
  screen: string,
): { output: string; isIncomplete: boolean } | undefined {
  return terminal === 'node' ? bashOutput(screen) : cqlshOutput(text, screen);
}

function bashOutput(screen: string) {
  const begin = screen.indexOf(pasteOff);
  const end = screen.indexOf(pasteOn, begin);
  if (begin < 0 || end < 0) return undefined;
  const isIncomplete = /^> $/.test(plainText(screen.slice(end)));
  return { output: plainText(screen.slice(begin, end)), isIncomplete };
}

function cqlshOutput(text: string, screen: string) {
  const lines = plainText(screen).split('\n');
  const prompts = lines.filter((line) => cqlshPrompt.test(line));
  const inputs = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  if (prompts.length < inputs.length || !/^(cqlsh(:\S+)?> | +\.\.\. )$/.test(last))
    return undefined;
  const typed = new Set(inputs.map((line) => line.trim()));
  return {
    // The first line is the echo at the prompt that stood there before.
    output: lines
      .slice(1)
      .filter((line) => !cqlshPrompt.test(line) && (line.trim() === '' || !typed.has(line.trim())))
      .join('\n'),
    isIncomplete: last.includes('...'),
  };
}

/** Without colours, cursor movements and what a carriage return overwrote. */
export function plainText(screen: string): string {
  return (
    screen
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the terminal's own.
      .replace(/\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\x07]*(\x07|\x1b\\)|[()][0-9A-B]|[=>78MDE])/g, '')
      .replace(/\r+\n/g, '\n')
      .split('\n')
      .map((line) => line.slice(line.lastIndexOf('\r') + 1))
      .join('\n')
  );
}

/** A line by which a command says that it failed. */
export function errorIn(output: string): string | undefined {
  return output
    .split('\n')
    .find((line) =>
      /^(\w*(Exception|InvalidRequest|SyntaxException|Error)\b.*:|Traceback |.*: command not found$|bash: )/.test(
        line.trim(),
      ),
    )
    ?.trim();
}
