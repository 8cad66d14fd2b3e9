import type { TerminalName } from '#domain/lab-definition';
import type { ShellName } from '#domain/shell-name';

/** What one terminal is doing, for the dock's tab and status line. */
export type TerminalState = {
  status:
    | 'connecting'
    | 'open'
    /** The connection was lost and is being tried again. */
    | 'reconnecting'
    /** The browser has no network; it is tried again when the network returns. */
    | 'offline'
    /** The shell has ended; Enter in the terminal opens a new one. */
    | 'exited'
    /** The lab has ended. */
    | 'ended'
    | 'signed-out'
    /** It could not be opened; `message` says why and what to do. */
    | 'failed';
  /** One sentence for the learner, or null while all is well. */
  message: string | null;
};

export type RunOutcome =
  | { ok: true }
  | {
      ok: false;
      message: string;
      /** What a press of Ctrl-C would do about it, for a button: `Interrupt it and run`. */
      interrupt?: string;
    };

/** The terminals of one lab inside the dock. */
export type LabTerminals = {
  /** Shows the named terminal, connecting it when it is first opened, and hides the others. */
  open(name: ShellName, options?: { focus?: boolean }): void;
  /** Shows the named terminal and types a command into it once it stands at a prompt; refuses with a sentence when it is busy. With `interrupts` Ctrl-C comes first. */
  run(name: ShellName, text: string, interrupts: boolean): Promise<RunOutcome>;
  /** Closes a tab that the learner added, after asking where a program runs in it. */
  close(name: ShellName): void;
  /** Closes every connection and empties what it was given. */
  dispose(): void;
};

export type LabTerminalsOptions = {
  labId: string;
  /** The lab's own tabs, in order; those that the learner added come behind. The panel of each gets the id `terminal-panel-<name>`, role tabpanel. */
  tabs: HTMLElement;
  terminals: readonly TerminalName[];
  /** Gets the buttons for search and options. */
  tools: HTMLElement;
  /** Asks for another terminal to be shown: the learner added a tab, or closed the one that showed, here or elsewhere. */
  onWanted(name: ShellName, focus: boolean): void;
  /** Called at every change of any terminal's state. */
  onState(name: ShellName, state: TerminalState): void;
};

/** `mountTerminals` of lab-terminals.ts, which is imported lazily: it brings xterm. */
export type MountTerminals = (container: HTMLElement, options: LabTerminalsOptions) => LabTerminals;
