import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { type ShellName, terminalOf } from '#domain/labs/shell-name';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { type Epoch, noEpoch, type Size, type Start } from './protocol.ts';
import { TerminalSession } from './terminal-session.ts';

export type TerminalRuntime = Pick<LabRuntime, 'openTerminal'>;
export type WantedTerminal = {
  labId: string;
  handle: LabHandle;
  terminal: ShellName;
  size: Size;
};

type SessionsOptions = {
  graceMs: number;
  opensAfter: Promise<unknown>;
  onError: (what: string, error: unknown) => void;
};

/** The shells that this server holds: at most one for each terminal of a lab. */
export class TerminalSessions {
  readonly #runtime: TerminalRuntime;
  readonly #options: SessionsOptions;
  /**
   * First half of every epoch issued here, so that a shell of an earlier server can be recognized.
   */
  readonly #serverId = randomBytes(4).toString('hex');
  readonly #open = new Map<string, { labId: string; session: Promise<TerminalSession> }>();
  /** Tells viewers, by the shell's key, that one is being opened. */
  readonly #opening = new EventEmitter<Record<string, []>>().setMaxListeners(0);

  constructor(runtime: TerminalRuntime, options: SessionsOptions) {
    this.#runtime = runtime;
    this.#options = options;
  }

  /** The terminal's shell, opened if there is none; rejects if the runtime cannot open one. */
  find(wanted: WantedTerminal): Promise<TerminalSession> {
    const key = keyOf(wanted);
    const found = this.#open.get(key);
    if (found) return found.session;
    const entry = {
      labId: wanted.labId,
      session: this.#start(wanted, () => this.#forget(key, entry)),
    };
    this.#open.set(key, entry);
    entry.session.catch(() => this.#forget(key, entry));
    this.#opening.emit(key);
    return entry.session;
  }

  /**
   * The terminal's shell once another window has opened one; rejects when the signal is aborted.
   */
  async whenOpen(
    wanted: Pick<WantedTerminal, 'labId' | 'terminal'>,
    signal: AbortSignal,
  ): Promise<TerminalSession> {
    const key = keyOf(wanted);
    for (;;) {
      // A shell that could not be opened concerns only the window that wanted it.
      const session = await this.#open.get(key)?.session.catch(() => null);
      signal.throwIfAborted();
      if (session) return session;
      if (!this.#open.has(key)) await once(this.#opening, key, { signal });
    }
  }

  /** How the shell relates to the one that a window knew. */
  startFor(known: Epoch, session: TerminalSession): Start {
    if (known === session.epoch) return 'replay';
    if (known === noEpoch) return session.isFresh ? 'new' : 'replay';
    return known.startsWith(this.#serverId) ? 'afterEnd' : 'afterRestart';
  }

  /** Labs that have a shell here, with or without a window. */
  get labs(): string[] {
    return [...new Set([...this.#open.values()].map(({ labId }) => labId))];
  }

  async tick(): Promise<void> {
    for (const { session } of this.#open.values()) (await session.catch(() => null))?.tick();
  }

  /** Closes the shells of a lab, or all shells. */
  async close(code: number, labId?: string): Promise<void> {
    const chosen = [...this.#open.values()].filter((one) => !labId || one.labId === labId);
    await Promise.all(
      chosen.map(async ({ session }) => {
        try {
          await (await session).close(code);
        } catch (error) {
          this.#options.onError('A terminal could not be closed', error);
        }
      }),
    );
  }

  async #start(
    { handle, terminal, size }: WantedTerminal,
    onOver: () => void,
  ): Promise<TerminalSession> {
    await this.#options.opensAfter;
    const epoch = this.#serverId + randomBytes(4).toString('hex');
    const process = await this.#runtime.openTerminal(handle, {
      terminal: terminalOf(terminal),
      columns: size.columns,
      rows: size.rows,
      terminalId: epoch,
    });
    return new TerminalSession(process, {
      epoch,
      size,
      graceMs: this.#options.graceMs,
      onOver,
      onError: this.#options.onError,
    });
  }

  #forget(key: string, entry: object): void {
    if (this.#open.get(key) === entry) this.#open.delete(key);
  }
}

function keyOf({ labId, terminal }: Pick<WantedTerminal, 'labId' | 'terminal'>): string {
  return `${labId}/${terminal}`;
}
