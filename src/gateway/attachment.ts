import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { FlowWindow } from './flow-window.ts';
import { encode, type Role, type Size } from './protocol.ts';
import type { Snapshot } from './screen-keeper.ts';
import type { TerminalRing } from './terminal-ring.ts';

/** Output bytes in one frame: small enough that a browser paints between two. */
const frameBytes = 64 * 1024;
/** Output up to this long gets a frame of its own, bytes; more one that is used again. */
const smallBytes = 2 * 1024;
/** Bytes waiting in the connection after which it is given up: its window lies or its link is dead. */
const maxBuffered = 1024 * 1024;

/** The way to a window: the stream of its connection, and how long it took to answer last, ms; endless at first. */
export type Link = { readonly wire: Duplex; roundTrip: number };

/** One browser window on a terminal: how far it is, and how much it may be sent. */
export class Attachment {
  readonly socket: WebSocket;
  readonly #wire: Duplex;
  readonly flow: FlowWindow;
  /** It only watches: it never leads, and holds the shell back only where nobody else looks at it. */
  readonly isViewer: boolean;
  /** Waits for a picture of the screen in place of output that it cannot have. */
  wantsScreen = false;
  /** The size of this window; the pty's while it leads. */
  size: Size;

  constructor(
    socket: WebSocket,
    link: Link,
    { base, size, isViewer, now }: { base: number; size: Size; isViewer: boolean; now: number },
  ) {
    this.socket = socket;
    this.#wire = link.wire;
    this.size = size;
    this.isViewer = isViewer;
    this.flow = new FlowWindow(base, now, link);
  }

  /** Bytes of the shell's output that this window has not parsed yet. */
  backlog(ring: TerminalRing): number {
    return ring.end - this.flow.sent + this.flow.inFlight;
  }

  /** Sends what the window has room for; where the ring no longer holds it, the window wants the screen. */
  deliver(ring: TerminalRing, now: number): void {
    if (this.flow.sent < ring.start) {
      // One that has stopped reading is shown the screen of when it reads on.
      this.wantsScreen ||= this.flow.room >= this.flow.size / 2;
      return;
    }
    if (this.wantsScreen || this.flow.sent === ring.end) return;
    // The frames of a flood go to the kernel in one call.
    this.#wire.cork();
    while (this.flow.sent < ring.end) {
      const waiting = ring.end - this.flow.sent;
      // Many tiny frames would cost more than the wait for a quarter of the window.
      if (this.flow.room < Math.min(waiting, this.flow.size / 4)) {
        this.flow.limited();
        break;
      }
      const bytes = ring.read(this.flow.sent, Math.min(this.flow.room, frameBytes));
      this.#sendOutput(bytes);
      this.flow.sentBytes(bytes.length, now);
    }
    this.#wire.uncork();
  }

  #sendOutput(bytes: Uint8Array): void {
    if (!this.#canSend()) return;
    const frame = bytes.length > smallBytes ? takeFrame() : new Uint8Array(1 + bytes.length);
    const length = encode.outputInto(frame, bytes);
    this.socket.send(frame.subarray(0, length), () => giveBack(frame));
  }

  show({ offset, size, bytes }: Snapshot): void {
    this.wantsScreen = false;
    const skipped = Math.max(0, offset - this.flow.sent);
    this.send(encode.snapshot(skipped, size, bytes));
    if (skipped > 0) this.flow.skippedBytes(skipped);
  }

  skipTo(offset: number): void {
    const skipped = offset - this.flow.sent;
    if (skipped <= 0) return;
    this.send(encode.skipped(skipped));
    this.flow.skippedBytes(skipped);
  }

  tellRole(role: Role, ptySize: Size): void {
    this.send(encode.lead(role, ptySize));
  }

  send(frame: Uint8Array): void {
    if (this.#canSend()) this.socket.send(frame);
  }

  #canSend(): boolean {
    if (this.socket.readyState !== this.socket.OPEN) return false;
    if (this.socket.bufferedAmount <= maxBuffered) return true;
    // A close frame would wait behind what is stuck; the browser connects again and resumes.
    this.socket.terminate();
    return false;
  }
}

/** Frames that have been written, to be filled again: a flood would otherwise be all garbage. */
const freeFrames: Uint8Array[] = [];
const mostFree = 32;

function takeFrame(): Uint8Array {
  return freeFrames.pop() ?? new Uint8Array(1 + frameBytes);
}

function giveBack(frame: Uint8Array): void {
  if (frame.length > frameBytes && freeFrames.length < mostFree) freeFrames.push(frame);
}
