import type { Terminal } from '@xterm/xterm';
import type { Role, ServerFrame, Size, Start } from '#gateway/protocol';
import { AckCounter } from './ack-counter.ts';
import { farewell, fullReset, parting, skipped } from './page-notes.ts';
import { muteAnswers } from './query-answers.ts';

type Options = {
  /** A sentence for what happens after a shell has ended. */
  afterEnd: string;
  /** Everything before `offset` of the shell's output is parsed. */
  onParsed: (offset: number) => void;
  /** From here on the output is from another shell, or it is all of this one. */
  onShell: (start: Exclude<Start, 'same'>) => void;
  /** This window leads and may now ask for its own size. */
  onLead: () => void;
};
type Hello = Extract<ServerFrame, { type: 'hello' }>;

/** Draws what the server sends of a shell on an xterm, at the size it was written for. */
export class ShellScreen {
  readonly #terminal: Terminal;
  readonly #options: Options;
  readonly #acks: AckCounter;
  #leads = true;
  #hasContent = false;
  /** Output before this offset is a replay. */
  #replayEnd = 0;
  /** The pty's size, as far as this side knows. */
  ptySize: Size = { columns: 80, rows: 24 };

  constructor(terminal: Terminal, options: Options) {
    this.#terminal = terminal;
    this.#options = options;
    this.#acks = new AckCounter(options.onParsed);
    muteAnswers(terminal, () => this.isMuted);
  }

  /** Whether the pty has this window's size. */
  get leads(): boolean {
    return this.#leads;
  }

  get isReplay(): boolean {
    return this.#acks.parsed < this.#replayEnd;
  }

  /** Whether the terminal's automatic reports are kept from the shell. */
  get isMuted(): boolean {
    return !this.#leads || this.isReplay;
  }

  take(frame: ServerFrame): void {
    const terminal = this.#terminal;
    if (frame.type === 'hello') this.#greet(frame);
    else if (frame.type === 'lead') this.#followRole(frame);
    else if (frame.type === 'exit')
      terminal.write(farewell(frame.exitCode, this.#options.afterEnd));
    else if (frame.type === 'skipped')
      terminal.write(skipped(frame.bytes), () => this.#parsed(frame.bytes));
    else if (frame.type === 'snapshot') this.#show(frame);
    else {
      this.#hasContent = true;
      terminal.write(frame.bytes, () => this.#parsed(frame.bytes.length));
    }
  }

  dispose(): void {
    this.#acks.dispose();
  }

  /** Shows the server's snapshot of the screen, at the size it was drawn for. */
  #show({ columns, rows, bytes, skipped }: Extract<ServerFrame, { type: 'snapshot' }>): void {
    this.#hasContent = true;
    this.#terminal.write(fullReset, () => this.#terminal.resize(columns, rows));
    this.#terminal.write(bytes, () => {
      this.#parsed(skipped);
      this.#fitRole();
    });
  }

  #greet(hello: Hello): void {
    const { start } = hello;
    this.#replayEnd = hello.head;
    if (start === 'same') {
      this.#followRole(hello);
      return;
    }
    this.#options.onShell(start);
    // Output of another shell was parsed before, and does not count.
    this.#acks.restartAt(hello.base);
    this.#terminal.write(parting(start, this.#hasContent), () => {
      this.#terminal.resize(hello.columns, hello.rows);
      this.#acks.begin();
      this.#followRole(hello);
    });
  }

  #parsed(bytes: number): void {
    const wasReplay = this.isReplay;
    this.#acks.add(bytes);
    if (wasReplay && !this.isReplay) this.#fitRole();
  }

  #followRole({ role, columns, rows }: { role: Role } & Size): void {
    this.#leads = role === 'lead';
    this.ptySize = { columns, rows };
    if (!this.isReplay) this.#fitRole();
  }

  /** The leader's window sizes the shell; the others show it at that size. */
  #fitRole(): void {
    if (this.#leads) this.#options.onLead();
    else this.#terminal.resize(this.ptySize.columns, this.ptySize.rows);
  }
}
