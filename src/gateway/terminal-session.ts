import type { WebSocket } from 'ws';
import type { TerminalProcess } from '#domain/ports/lab-runtime';
import { Attachment, type Link } from './attachment.ts';
import { Discard } from './discard.ts';
import { Leadership } from './leadership.ts';
import { OutputPace } from './output-pace.ts';
import { closeCodes, type Epoch, encode, type Size, type Start } from './protocol.ts';
import { PtySize } from './pty-size.ts';
import { ScreenKeeper } from './screen-keeper.ts';
import { TerminalRing } from './terminal-ring.ts';

/** How long windows may take to read the last output of a shell that has ended (ms). */
const farewell = 10_000;
const interrupt = 0x03;
/** Stop reading a window's frames at this much waiting input (bytes); resume below the lower mark. */
const inputLimits = { high: 256 * 1024, low: 64 * 1024 };

export type TerminalSessionOptions = {
  epoch: Epoch;
  size: Size;
  /** How long the shell outlives its last window (ms). */
  graceMs: number;
  /** Called once, when the shell has ended or is being closed; after that no window may attach. */
  onOver: () => void;
  /** Something unexpected that only concerns the operator. */
  onError: (what: string, error: unknown) => void;
};

/** One shell, the end of its output, and the browser windows attached to it. */
export class TerminalSession {
  readonly epoch: Epoch;
  readonly #process: TerminalProcess;
  readonly #options: TerminalSessionOptions;
  readonly #ring = new TerminalRing();
  readonly #screen: ScreenKeeper;
  readonly #attachments = new Set<Attachment>();
  readonly #leadership: Leadership;
  readonly #ptySize: PtySize;
  #paused = false;
  #discard: Discard | null = null;
  #exit: { exitCode: number | null; at: number } | null = null;
  #wasSeen = false;
  /** Until its first byte, the shell may still be applying the size it was opened with. */
  #hasSpoken = false;
  #untaken = 0;
  #isDrawing = false;
  readonly #pace = new OutputPace(() => this.#deliverToAll());
  #closing: Promise<void> | null = null;
  #grace: NodeJS.Timeout | null = null;

  constructor(process: TerminalProcess, options: TerminalSessionOptions) {
    this.epoch = options.epoch;
    this.#process = process;
    this.#options = options;
    this.#screen = new ScreenKeeper(this.#ring, options.size);
    this.#leadership = new Leadership(this.#attachments, {
      size: options.size,
      onSize: (size) => this.#resized(size),
    });
    this.#ptySize = new PtySize({
      resize: (columns, rows) => process.resize(columns, rows),
      onError: (error) => options.onError('A terminal could not be resized', error),
    });
    process.output.on('data', (chunk: Uint8Array) => this.#onOutput(chunk));
    process.output.on('error', (error) => options.onError('A terminal lost its stream', error));
    process.ended.then(
      ({ exitCode }) => this.#onExit(exitCode),
      (error) => {
        options.onError('A terminal ended unexpectedly', error);
        this.#onExit(null);
      },
    );
    this.#startGrace();
  }

  /** Whether the shell will write nothing more. */
  get isOver(): boolean {
    return this.#exit !== null || this.#closing !== null;
  }

  /** Whether only viewers have attached so far. */
  get isFresh(): boolean {
    return !this.#wasSeen;
  }

  /** Adds a window: one that knows this shell continues where it stopped, others get the whole ring. */
  attach(
    socket: WebSocket,
    link: Link,
    knows: { epoch: Epoch; offset: number; size: Size; isViewer: boolean },
    start: Start,
  ): Attachment {
    if (this.#grace) clearTimeout(this.#grace);
    this.#grace = null;
    const resumes = knows.epoch === this.epoch && knows.offset <= this.#ring.end;
    // If the ring has lost its beginning, show the screen as it is now.
    const base = resumes ? knows.offset : this.#ring.start === 0 ? 0 : this.#ring.end;
    const { size, isViewer } = knows;
    const attachment = new Attachment(socket, link, { base, size, isViewer, now: Date.now() });
    attachment.wantsScreen = !resumes && base > 0;
    this.#attachments.add(attachment);
    this.#wasSeen ||= !isViewer;
    const leads = this.#leadership.joined(attachment, { resumes });
    attachment.send(
      encode.hello({
        start: resumes ? 'same' : start,
        role: leads ? 'lead' : 'follow',
        epoch: this.epoch,
        base,
        head: this.#ring.end,
        ...this.#leadership.size,
      }),
    );
    this.#deliver(attachment);
    return attachment;
  }

  detach(attachment: Attachment): void {
    if (!this.#attachments.delete(attachment)) return;
    this.#leadership.left(attachment);
    if (this.#attachments.size === 0) this.#startGrace();
    this.#balance();
  }

  input(attachment: Attachment, bytes: Uint8Array): void {
    if (this.isOver) return;
    this.#leadership.take(attachment);
    void this.#type(attachment, bytes);
    if (bytes.length === 1 && bytes[0] === interrupt) this.#skipStaleOutput();
  }

  /**
   * A paste that the shell does not read waits in the browser; only a few bytes of it wait here.
   */
  async #type(attachment: Attachment, bytes: Uint8Array): Promise<void> {
    this.#untaken += bytes.length;
    if (this.#untaken > inputLimits.high) attachment.socket.pause();
    await this.#process.write(bytes);
    this.#untaken -= bytes.length;
    if (this.#untaken < inputLimits.low || this.isOver)
      for (const { socket } of this.#attachments) socket.resume();
  }

  resize(attachment: Attachment, size: Size): void {
    this.#leadership.resized(attachment, size);
  }

  acked(attachment: Attachment, offset: number): void {
    attachment.flow.acked(offset, Date.now());
    this.#deliver(attachment);
    this.#balance();
  }

  /** Called every second: drops windows that have stopped reading. */
  tick(): void {
    this.#balance();
    if (this.#exit && Date.now() - this.#exit.at > farewell)
      for (const { socket } of this.#attachments) socket.close(closeCodes.shellEnded);
  }

  /** Ends the shell and everything it started; the windows are told why. */
  close(code: number): Promise<void> {
    this.#closing ??= this.#close(code);
    return this.#closing;
  }

  async #close(code: number): Promise<void> {
    if (!this.#exit) this.#options.onOver();
    if (this.#grace) clearTimeout(this.#grace);
    this.#discard?.stop();
    this.#screen.dispose();
    for (const { socket } of this.#attachments) socket.close(code);
    this.#process.output.resume();
    await this.#process.close();
  }

  #onOutput(chunk: Uint8Array): void {
    if (!this.#hasSpoken) {
      this.#hasSpoken = true;
      if (this.#leadership.size !== this.#options.size) this.#tellSize();
    }
    this.#screen.follow(chunk);
    this.#ring.push(chunk);
    this.#discard?.more(chunk);
    this.#pace.more(chunk.length);
  }

  #deliverToAll(): void {
    for (const attachment of this.#attachments) this.#deliver(attachment);
    this.#balance();
  }

  #deliver(attachment: Attachment): void {
    if (this.#discard) return;
    attachment.deliver(this.#ring, Date.now());
    if (attachment.wantsScreen) void this.#showScreen();
    if (this.#exit && !attachment.wantsScreen && attachment.flow.sent === this.#ring.end) {
      attachment.send(encode.exit(this.#exit.exitCode));
      attachment.socket.close(closeCodes.shellEnded);
    }
  }

  /** Sends a snapshot to the windows that want one; their output waits until it is drawn. */
  async #showScreen(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    const snapshot = await this.#screen.snapshot().catch((error) => {
      this.#options.onError('A screen could not be drawn', error);
      return null;
    });
    this.#isDrawing = false;
    for (const attachment of this.#attachments) {
      if (!attachment.wantsScreen) continue;
      if (snapshot && snapshot.offset >= attachment.flow.sent) attachment.show(snapshot);
      else if (!snapshot) {
        attachment.wantsScreen = false;
        attachment.skipTo(this.#ring.lineStartFrom(this.#ring.start));
      }
      this.#deliver(attachment);
    }
    this.#balance();
  }

  /**
   * Pauses the shell while a window that is reading has more than its window's worth outstanding.
   * With no window, or only ones that stopped reading, the shell keeps running and the ring keeps
   * the end.
   */
  #balance(): void {
    if (this.#discard || this.isOver) return;
    const now = Date.now();
    const limit = this.#paused ? 0.5 : 1;
    let full = false;
    for (const one of this.#attachments) {
      // A watcher must not slow down the person working: a viewer that falls behind gets a
      // snapshot.
      if (one.isViewer && this.#leadership.hasLeader) continue;
      full ||= one.backlog(this.#ring) > one.flow.size * limit && !one.flow.isStalled(now);
    }
    if (full === this.#paused) return;
    this.#paused = full;
    if (full) this.#process.output.pause();
    else this.#process.output.resume();
  }

  /**
   * After Ctrl-C under a flood, megabytes of stale output are still in the Engine's pipeline. Read
   * and drop them up to the last lines; on the alternate screen, show what it looks like then.
   */
  #skipStaleOutput(): void {
    if (!this.#paused || this.#discard) return;
    this.#discard = new Discard(() => this.#endDiscard());
    this.#paused = false;
    this.#process.output.resume();
  }

  #endDiscard(): void {
    this.#discard = null;
    const { start, end } = this.#ring;
    const resumeAt = this.#ring.lineStartFrom(Math.max(start, end - Discard.keptBytes));
    for (const attachment of this.#attachments) {
      if (this.#screen.isAlternate) attachment.wantsScreen = true;
      else attachment.skipTo(resumeAt);
      this.#deliver(attachment);
    }
    this.#balance();
  }

  #onExit(exitCode: number | null): void {
    if (this.#exit) return;
    if (this.#discard) {
      this.#discard.stop();
      this.#endDiscard();
    }
    this.#exit = { exitCode, at: Date.now() };
    if (!this.#closing) this.#options.onOver();
    if (this.#grace) clearTimeout(this.#grace);
    for (const attachment of this.#attachments) this.#deliver(attachment);
    // What the shell left running in the background ends with it.
    this.#closing ??= this.#process.close();
    this.#closing.catch((error) => this.#options.onError('A terminal could not be closed', error));
  }

  #resized(size: Size): void {
    this.#screen.resize(size);
    if (this.#hasSpoken && !this.isOver) this.#tellSize();
  }

  #tellSize(): void {
    this.#ptySize.tell(this.#leadership.size);
  }

  #startGrace(): void {
    if (this.isOver) return;
    const failed = (error: unknown) =>
      this.#options.onError('A terminal could not be closed', error);
    const { graceMs } = this.#options;
    this.#grace = setTimeout(() => this.close(closeCodes.leave).catch(failed), graceMs);
  }
}
