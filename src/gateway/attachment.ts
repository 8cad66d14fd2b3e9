import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { FlowWindow } from './flow-window.ts';
import { encode, type Role, type Size } from './protocol.ts';
import type { Snapshot } from './screen-keeper.ts';
import type { TerminalRing } from './terminal-ring.ts';

/** Output bytes per frame: small enough that a browser can paint between two frames. */
const frameBytes = 64 * 1024;
/** Chunks up to this size (bytes) get their own frame; larger ones share a reusable buffer. */
const smallBytes = 2 * 1024;
/**
 * Drop a connection once this many bytes are queued on it: its window misreports what it has read,
 * or the link is dead.
 */
const maxBuffered = 1024 * 1024;

/**
 * The way to a window: its connection's stream, and its last measured round trip (ms); infinite
 * until measured.
 */
export type Link = { readonly wire: Duplex; roundTrip: number };

/** One browser window on a terminal: how far it has read, and how much it may be sent. */
export class Attachment {
  readonly socket: WebSocket;
  readonly #wire: Duplex;
  readonly flow: FlowWindow;
  /** Read-only: it never leads, and slows the shell down only if nobody else is watching. */
  readonly isViewer: boolean;
  /** Waits for a snapshot of the screen instead of output that is no longer available. */
  wantsScreen = false;
  /** The size of this window; also the pty's size while it leads. */
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

  /**
   * Sends as much as the window has room for. If the ring no longer holds the next byte, the window
   * asks for a snapshot.
   */
  deliver(ring: TerminalRing, now: number): void {
    if (this.flow.sent < ring.start) {
      // A window that stopped reading gets a snapshot once it reads again.
      this.wantsScreen ||= this.flow.room >= this.flow.size / 2;
      return;
    }
    if (this.wantsScreen || this.flow.sent === ring.end) return;
    // Cork, so that the frames of a flood reach the kernel in one call.
    this.#wire.cork();
    while (this.flow.sent < ring.end) {
      const waiting = ring.end - this.flow.sent;
      // Waiting until a quarter of the window is free is cheaper than many tiny frames.
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
    // A close frame would queue behind the stuck data. The browser reconnects and resumes.
    this.socket.terminate();
    return false;
  }
}

/**
 * Frame buffers that have been written and can be reused; otherwise a flood would be all garbage.
 */
const freeFrames: Uint8Array[] = [];
const mostFree = 32;

function takeFrame(): Uint8Array {
  return freeFrames.pop() ?? new Uint8Array(1 + frameBytes);
}

function giveBack(frame: Uint8Array): void {
  if (frame.length > frameBytes && freeFrames.length < mostFree) freeFrames.push(frame);
}
