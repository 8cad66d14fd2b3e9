import type { TerminalName } from '#domain/lab-definition';

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

export type RunOutcome = { ok: true } | { ok: false; message: string };

/** The terminals of one lab inside the dock. */
export type LabTerminals = {
  /** Shows the named terminal, connecting it when it is first opened, and hides the others. */
  open(name: TerminalName, options?: { focus?: boolean }): void;
  /** Shows the named terminal and types a command into it once it stands at a prompt; refuses with a sentence when it is busy. */
  run(name: TerminalName, text: string): Promise<RunOutcome>;
  /** Closes every connection and empties what it was given. */
  dispose(): void;
};

export type LabTerminalsOptions = {
  labId: string;
  /** Tabs in order. The panel of each gets the id `terminal-panel-<name>`, role tabpanel. */
  terminals: readonly TerminalName[];
  /** Gets the buttons for search and options. */
  tools: HTMLElement;
  /** Called at every change of any terminal's state. */
  onState(name: TerminalName, state: TerminalState): void;
};

/** `mountTerminals` of lab-terminals.ts, which is imported lazily: it brings xterm. */
export type MountTerminals = (container: HTMLElement, options: LabTerminalsOptions) => LabTerminals;
