import type { TerminalName } from '#domain/labs/lab-definition';

const pasteOn = '\x1b[?2004h';
const pasteOff = '\x1b[?2004l';
const cqlshPrompt = /^(cqlsh(:\S+)?> | +\.\.\. )/;

/**
 * The keystrokes with which the page runs a text, in turns: it waits for a prompt after each. bash
 * takes several lines as one paste, cqlsh one by one.
 */
export function keysFor(terminal: TerminalName, text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (terminal !== 'cqlsh' && lines.length > 1)
    return [`\x1b[200~${text.trimEnd().replaceAll('\n', '\r')}\x1b[201~\r`];
  return lines.map((line) => `${line}\r`);
}

/** Whether a newly opened terminal is waiting for its first command. */
export function isAtPrompt(terminal: TerminalName, screen: string): boolean {
  if (terminal !== 'cqlsh') return screen.includes(pasteOn) && /[$#] $/.test(plainText(screen));
  return cqlshPrompt.test(plainText(screen).split('\n').at(-1) ?? '');
}

/**
 * What a command printed, once the prompt is back; undefined while it is running. `screen` is
 * everything that came from the pty since the first of `turns` was sent. bash brackets every
 * command with switches of its paste mode; cqlsh shows one prompt per line of input.
 */
export function outputOf(
  terminal: TerminalName,
  turns: number,
  screen: string,
): { output: string; isIncomplete: boolean } | undefined {
  return terminal === 'cqlsh' ? cqlshOutput(turns, screen) : bashOutput(screen);
}

function bashOutput(screen: string) {
  const begin = screen.indexOf(pasteOff);
  const end = screen.indexOf(pasteOn, begin);
  if (begin < 0 || end < 0) return undefined;
  const isIncomplete = /^> $/.test(plainText(screen.slice(end)));
  return { output: plainText(screen.slice(begin, end)), isIncomplete };
}

function cqlshOutput(turns: number, screen: string) {
  const lines = plainText(screen).split('\n');
  const prompts = lines.filter((line) => cqlshPrompt.test(line));
  const last = lines.at(-1) ?? '';
  if (prompts.length < turns || !/^(cqlsh(:\S+)?> | +\.\.\. )$/.test(last)) return undefined;
  return {
    // The first line is the echo after the previous prompt.
    output: lines
      .slice(1)
      .filter((line) => !cqlshPrompt.test(line))
      .join('\n'),
    isIncomplete: last.includes('...'),
  };
}

/** Without colours, cursor movements and text overwritten after a carriage return. */
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

/** A line that shows that a command failed. */
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
