import type { TerminalName } from '#domain/labs/lab-definition';
import type { ShellName } from '#domain/labs/shell-name';

/** What one terminal is doing, for the dock's tab and status line. */
export type TerminalState = {
  status:
    | 'connecting'
    | 'open'
    /** The connection was lost; reconnecting. */
    | 'reconnecting'
    /** The browser has no network; reconnects when it returns. */
    | 'offline'
    /** The shell has ended; Enter in the terminal opens a new one. */
    | 'exited'
    /** The lab has ended. */
    | 'ended'
    | 'signed-out'
    /** It could not be opened; `message` says why and what to do. */
    | 'failed';
  /** One sentence for the learner, or null if all is well. */
  message: string | null;
};

export type RunOutcome =
  | { ok: true }
  | {
      ok: false;
      message: string;
      /** What Ctrl-C would do about it, as a button's label: `Interrupt it and run`. */
      interrupt?: string;
    };

/** The terminals of one lab inside the dock. */
export type LabTerminals = {
  /** Shows the named terminal, connecting it when first opened, and hides the others. */
  open(name: ShellName, options?: { focus?: boolean }): void;
  /** Shows the named terminal and types a command into it once it stands at a prompt; refuses with a sentence when it is busy. With `interrupts` Ctrl-C comes first. */
  run(name: ShellName, text: string, interrupts: boolean): Promise<RunOutcome>;
  /** Closes a tab that the learner added; asks first if a program is running in it. */
  close(name: ShellName): void;
  /** Closes every connection and empties its container. */
  dispose(): void;
};

export type LabTerminalsOptions = {
  labId: string;
  /**
   * The lab's own tabs, in order; tabs added by the learner follow. Each panel gets the id
   * `terminal-panel-<name>` and the role tabpanel.
   */
  tabs: HTMLElement;
  terminals: readonly TerminalName[];
  /** Receives the buttons for search and options. */
  tools: HTMLElement;
  /**
   * Asks to show another terminal: the learner added a tab, or closed the visible one, here or
   * elsewhere.
   */
  onWanted(name: ShellName, focus: boolean): void;
  /** Called at every change of any terminal's state. */
  onState(name: ShellName, state: TerminalState): void;
};

/** `mountTerminals` of lab-terminals.ts, which is imported lazily: it brings xterm. */
export type MountTerminals = (container: HTMLElement, options: LabTerminalsOptions) => LabTerminals;
