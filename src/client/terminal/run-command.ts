import type { Terminal } from '@xterm/xterm';
import { type ShellName, terminalOf } from '#domain/labs/shell-name';
import { cursorLine, isPrompt, promptOf } from './cursor-prompt.ts';
import type { Prompt } from './prompt.ts';
import type { RunOutcome, TerminalState } from './terminal-state.ts';
import type { TerminalView } from './terminal-view.ts';

/** How long a new shell may take to show its first prompt (ms); cqlsh has to connect first. */
const openingPatience = 20_000;
/** How long a command that is about to end may take (ms). */
const patience = 1500;
/** How long an interrupted command may take to give the prompt back (ms). */
const interruptPatience = 3000;
/** How long each line of several may take before the rest is given up (ms). */
const linePatience = 30_000;

/** Types a command into a terminal at its prompt, as the learner would; otherwise says why not. */
export async function runCommand(
  view: TerminalView,
  name: ShellName,
  text: string,
  interrupts: boolean,
): Promise<RunOutcome> {
  const { terminal } = view;
  const wanted = terminalOf(name) === 'cqlsh' ? 'cqlsh' : 'shell';
  const isWaitedFor = view.state === 'connecting' || view.state === 'open';
  const prompt = interrupts
    ? await promptAfterInterrupt(view)
    : isWaitedFor
      ? await promptWithin(terminal, firstPatience(view))
      : promptOf(terminal);
  if (view.state !== 'open') return refused(notOpen[view.state]);
  if (interrupts && !isPrompt(prompt)) return refused(unstopped);
  if (prompt.at !== wanted) return whyNot(terminal, prompt);

  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (wanted === 'shell' && lines.length > 1 && terminal.modes.bracketedPasteMode) {
    // Loops and here-documents reach bash as a whole, and one Enter runs them.
    view.type(`\x1b[200~${text.trimEnd().replaceAll('\n', '\r')}\x1b[201~\r`);
    return { ok: true };
  }
  return typeInTurn(view, lines);
}

/** Types each line at the prompt after the one before; the learner's own keys come after the last. */
async function typeInTurn(view: TerminalView, lines: string[]): Promise<RunOutcome> {
  const { terminal } = view;
  const hold = view.holdKeys();
  try {
    for (const [index, line] of lines.entries()) {
      const marker = terminal.registerMarker();
      view.type(`${line}\r`);
      if (index === lines.length - 1) break;
      // A line typed ahead would be echoed into the output of the one before.
      const isNext = () => marker.line < cursorLine(terminal);
      const next = await promptWithin(terminal, linePatience, isNext);
      marker.dispose();
      if (hold.isInterrupted) return refused(interruptedAt(index + 1));
      if (!isPrompt(next)) return refused(stoppedAt(index + 1));
    }
    return { ok: true };
  } finally {
    hold.release();
  }
}

const notOpen: Record<Exclude<TerminalState['status'], 'open'>, string> = {
  connecting: 'The terminal is still connecting. Run this when it is connected.',
  reconnecting:
    'The terminal has lost its connection and is trying again. Run this when it is back.',
  offline: 'You are offline. Run this when the terminal is connected again.',
  exited: 'The shell has ended. Press Enter in the terminal for a new one, then run this.',
  ended: 'The lab has ended. Start a new one, then run this.',
  'signed-out': 'You are signed out. Sign in again, then run this.',
  failed: 'The terminal could not be opened, so this cannot run yet.',
};

const unstopped =
  'Ctrl-C did not bring the prompt back. Stop what is running in the terminal, then run this.';

function whyNot(terminal: Terminal, { at }: Prompt): RunOutcome {
  if (terminal.buffer.active.type === 'alternate')
    return refused('The terminal is busy: a full-screen program is open. Leave it, then run this.');
  switch (at) {
    case 'typing':
      return refused(
        'The terminal is busy: something is already typed there. Press Enter or Ctrl-C in it, then run this.',
        'Clear it and run',
      );
    case 'statement':
      return refused(
        'The terminal is busy: a CQL statement is unfinished. Type a semicolon or press Ctrl-C in it, then run this.',
        'Cancel it and run',
      );
    case 'shell':
      return refused(
        'This runs in cqlsh, which is not open. Type cqlsh in the terminal, then run this.',
      );
    case 'cqlsh':
      return refused(
        'This runs in the shell, but cqlsh is open in it. Type exit in the terminal, then run this.',
      );
    case 'nothing':
      return refused(
        'The terminal is busy: a command is running. Wait for it or press Ctrl-C in it, then run this.',
        'Interrupt it and run',
      );
  }
}

function interruptedAt(line: number): string {
  return `You pressed Ctrl-C at line ${line}, and the lines after it were not typed.`;
}

function stoppedAt(line: number): string {
  return `The terminal is busy: line ${line} is still running, and the lines after it were not typed.`;
}

function refused(message: string, interrupt?: string): RunOutcome {
  return interrupt ? { ok: false, message, interrupt } : { ok: false, message };
}

/** Presses Ctrl-C, and waits for a prompt on a later line than the interrupted command. */
async function promptAfterInterrupt(view: TerminalView): Promise<Prompt> {
  const { terminal } = view;
  const marker = terminal.registerMarker();
  view.type('\x03');
  const prompt = await promptWithin(terminal, interruptPatience, () => {
    return marker.line < cursorLine(terminal);
  });
  marker.dispose();
  return prompt;
}

function firstPatience(view: TerminalView): number {
  return view.hadPrompt ? patience : Math.max(patience, openingPatience - view.shellAge);
}

/**
 * The prompt on the cursor's line as soon as there is one, or whatever is there when time is up.
 */
function promptWithin(terminal: Terminal, ms: number, counts = () => true): Promise<Prompt> {
  return new Promise((resolve) => {
    const look = () => {
      const prompt = promptOf(terminal);
      if (isPrompt(prompt) && counts()) done(prompt);
    };
    const done = (prompt: Prompt) => {
      parsing.dispose();
      clearTimeout(timer);
      resolve(prompt);
    };
    const parsing = terminal.onWriteParsed(look);
    const timer = setTimeout(() => done(counts() ? promptOf(terminal) : { at: 'nothing' }), ms);
    look();
  });
}
