import type { LabView } from '#domain/labs/lab';
import { labCan } from '#domain/labs/lab-can';
import type { ShellName } from '#domain/labs/shell-name';
import {
  closeCodes,
  decodeServerFrame,
  type Epoch,
  encode,
  noEpoch,
  type ServerFrame,
  type Size,
} from '#gateway/protocol';
import { paths } from '#paths';
import { request } from '../request.ts';
import { backoff, longestDelay } from './backoff.ts';
import { InputQueue } from './input-queue.ts';
import type { TerminalState } from './terminal-state.ts';

/**
 * A viewer that receives nothing for this long after connecting (ms) is told that there is no
 * shell.
 */
const shellPatience = 600;
/** How often a viewer asks whether its lab is ready (ms). */
const labPatience = 1000;
/** Keystrokes kept while the connection is lost (bytes): a word typed on a train, not a paste. */
const maxHeld = 256;

type Options = {
  labId: string;
  terminal: ShellName;
  /** For viewers: called when there is nothing to see yet, with what it is waiting for. */
  onWaiting?: (what: 'lab' | 'shell') => void;
  /** The size to ask for right now. */
  size: () => Size;
  onFrame: (frame: ServerFrame) => void;
  onState: (state: TerminalState) => void;
};

/**
 * Keeps one terminal connected to its shell; after a cut it reconnects and resumes at the byte
 * where it stopped.
 */
export class TerminalConnection {
  readonly #options: Options;
  #socket: WebSocket | null = null;
  #isGreeted = false;
  #epoch: Epoch = noEpoch;
  /** Offset after the last byte received from this shell. */
  #received = 0;
  #held: Uint8Array[] = [];
  readonly #inputs: InputQueue;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;
  /** Set when only the learner, or a sign-in elsewhere, can make another attempt worthwhile. */
  #isSettled = false;
  #wasSignedOut = false;
  readonly #ending = new AbortController();

  constructor(options: Options) {
    this.#options = options;
    const waiting = () => this.#socket?.bufferedAmount ?? 0;
    this.#inputs = new InputQueue({
      get bufferedAmount() {
        return waiting();
      },
      send: (bytes) => this.#send(encode.input(bytes)),
    });
    const { signal } = this.#ending;
    window.addEventListener('online', () => this.#cameOnline(), { signal });
    window.addEventListener('offline', () => this.#wentOffline(), { signal });
    document.addEventListener('visibilitychange', () => this.#becameVisible(), { signal });
    this.#connect();
  }

  get isOpen(): boolean {
    return this.#isGreeted;
  }

  input(bytes: Uint8Array): void {
    if (this.#isGreeted) this.#inputs.push(bytes);
    else this.#hold(bytes);
  }

  resize(size: Size): void {
    if (this.#isGreeted) this.#send(encode.resize(size));
  }

  ack(offset: number): void {
    if (this.#isGreeted) this.#send(encode.ack(offset));
  }

  /** Asks for a new shell after the last one has ended. */
  reopen(): void {
    if (!this.#isSettled || this.#ending.signal.aborted) return;
    this.#epoch = noEpoch;
    this.#received = 0;
    this.#held = [];
    this.#tryNow();
  }

  /** Releases the shell, or ends it if `code` says so. */
  dispose(code: number = closeCodes.leave): void {
    this.#ending.abort();
    if (this.#retry) clearTimeout(this.#retry);
    this.#drop(code);
  }

  #connect({ isAnnounced = this.#tries === 0 } = {}): void {
    const { labId, terminal, onWaiting } = this.#options;
    this.#isSettled = false;
    if (isAnnounced) this.#tell('connecting');
    const pathOf = onWaiting ? paths.terminalViewer : paths.terminal;
    const address = new URL(pathOf(labId, terminal), location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    socket.onopen = () => {
      socket.send(encode.resume(this.#epoch, this.#received, this.#options.size()));
      if (onWaiting) setTimeout(() => this.#lookForShell(socket), shellPatience);
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#take(new Uint8Array(data));
    };
    socket.onclose = ({ code, reason }) => {
      if (socket === this.#socket) void this.#lost(code, reason);
    };
  }

  #take(message: Uint8Array): void {
    const frame = decodeServerFrame(message);
    if (!frame) {
      this.#socket?.close(closeCodes.malformed);
      return;
    }
    if (frame.type === 'hello') {
      this.#greet(frame);
      return;
    }
    if (frame.type === 'output') this.#received += frame.bytes.length;
    if (frame.type === 'skipped') this.#received += frame.bytes;
    if (frame.type === 'snapshot') this.#received += frame.skipped;
    this.#options.onFrame(frame);
  }

  #greet(hello: Extract<ServerFrame, { type: 'hello' }>): void {
    const isSameShell = hello.epoch === this.#epoch;
    this.#epoch = hello.epoch;
    this.#received = hello.base;
    this.#isGreeted = true;
    this.#tries = 0;
    this.#options.onFrame(hello);
    this.#tell('open');
    const held = this.#held.splice(0);
    // Input meant for a shell that is gone must not be typed into another one.
    if (isSameShell) for (const bytes of held) this.input(bytes);
  }

  async #lost(code: number, reason: string): Promise<void> {
    const wasGreeted = this.#isGreeted;
    this.#isGreeted = false;
    this.#socket = null;
    this.#inputs.clear();
    if (code === closeCodes.shellEnded) return this.#shellEnded();
    if (code === closeCodes.signedOut) return this.#settle('signed-out');
    if (code === closeCodes.labEnded) return this.#settle('ended');
    if (code === closeCodes.malformed)
      return this.#settle('failed', 'The site has changed since this page was opened. Reload it.');
    if (!navigator.onLine) return this.#wentOffline();
    if (code === closeCodes.shellFailed) this.#tell('failed', reason || null);
    else {
      // Browsers reveal nothing about a refused upgrade, so ask the lab itself.
      const refusal = wasGreeted ? null : await this.#askWhy();
      if (refusal === 'settled') return;
      if (refusal === 'starting') return this.#tryLater(labPatience);
      this.#tell('reconnecting', this.#tries >= 3 ? stillTrying : null);
    }
    this.#tryLater();
  }

  #lookForShell(socket: WebSocket): void {
    if (socket === this.#socket && !this.#isGreeted) this.#options.onWaiting?.('shell');
  }

  /** A viewer gets the next shell automatically; in other windows the learner asks for it. */
  #shellEnded(): void {
    const { onWaiting } = this.#options;
    if (!onWaiting) this.#settle('exited');
    else if (!this.#ending.signal.aborted) {
      onWaiting('shell');
      this.#connect({ isAnnounced: false });
    }
  }

  /** Why an upgrade was refused, if the lab knows; also reports the state. */
  async #askWhy(): Promise<'settled' | 'starting' | null> {
    const { labId, onWaiting } = this.#options;
    const answer = await request<{ lab: LabView }>('GET', paths.api.lab(labId));
    if (this.#ending.signal.aborted) return 'settled';
    if (!answer.ok && answer.status === 401) this.#settle('signed-out');
    else if (!answer.ok && (answer.status === 404 || answer.status === 410)) this.#settle('ended');
    else if (answer.ok && !labCan.end(answer.data.lab)) this.#settle('ended');
    else if (onWaiting && answer.ok && !labCan.openTerminal(answer.data.lab)) {
      onWaiting('lab');
      return 'starting';
    } else return null;
    return 'settled';
  }

  #tryLater(delay = backoff(this.#tries++, Math.random())): void {
    if (this.#ending.signal.aborted || this.#retry) return;
    this.#retry = setTimeout(() => this.#tryNow(), delay);
  }

  #tryNow(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    if (!this.#socket && !this.#ending.signal.aborted) this.#connect();
  }

  /** The old connection may be dead without knowing it; a new one resumes where it stopped. */
  #cameOnline(): void {
    if (this.#isSettled) return;
    this.#drop();
    this.#tries = 0;
    this.#tryNow();
  }

  #wentOffline(): void {
    if (this.#isSettled) return;
    this.#drop();
    this.#tell('offline');
    // Some systems never report that the network is back.
    this.#tryLater(longestDelay);
  }

  #becameVisible(): void {
    if (document.visibilityState !== 'visible') return;
    const isWaiting = this.#retry !== null || (this.#isSettled && this.#wasSignedOut);
    if (isWaiting) this.#tryNow();
  }

  #drop(code: number = closeCodes.leave): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#isGreeted = false;
    // Nobody knows how much of a paste arrived, so the rest of it must not follow.
    this.#inputs.clear();
    socket?.close(code);
  }

  #hold(bytes: Uint8Array): void {
    const held = this.#held.reduce((sum, piece) => sum + piece.length, 0);
    if (!this.#isSettled && held + bytes.length <= maxHeld) this.#held.push(bytes);
  }

  #settle(status: TerminalState['status'], message: string | null = null): void {
    this.#isSettled = true;
    this.#wasSignedOut = status === 'signed-out';
    this.#tries = 0;
    this.#tell(status, message);
  }

  #tell(status: TerminalState['status'], message: string | null = null): void {
    if (!this.#ending.signal.aborted) this.#options.onState({ status, message });
  }

  #send(frame: Uint8Array<ArrayBuffer>): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }
}

const stillTrying =
  'The terminal cannot be reached; trying again. If many windows of this site are open, close some.';
