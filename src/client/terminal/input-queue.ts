import { maxInputBytes } from '#gateway/protocol';

/** How much may wait in the browser's socket before more is passed to it (bytes). */
const highWater = 64 * 1024;
/** How often a full socket is checked (ms); it has no event for free space. */
const lookEvery = 10;
const interrupt = 0x03;
const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

/** What the queue needs to know about a socket. */
type Outlet = {
  /** Bytes waiting in the socket. */
  readonly bufferedAmount: number;
  /** Sends at most `maxInputBytes`. */
  send(bytes: Uint8Array): void;
};

/**
 * Input for the shell, in order. A large paste is sent as fast as the network takes it, so that
 * acknowledgements, which overtake it, do not wait behind it; Ctrl-C drops what has not been sent
 * yet.
 */
export class InputQueue {
  readonly #outlet: Outlet;
  #waiting: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  push(bytes: Uint8Array): void {
    if (bytes.length === 1 && bytes[0] === interrupt) this.#interrupt();
    this.#waiting.push(bytes);
    this.#drain();
  }

  /** Drops what has not been sent. */
  clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = [];
  }

  #drain(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#waiting.length > 0) {
      if (this.#outlet.bufferedAmount > highWater) {
        this.#timer = setTimeout(() => this.#drain(), lookEvery);
        return;
      }
      const [next] = this.#waiting as [Uint8Array];
      this.#outlet.send(next.subarray(0, maxInputBytes));
      if (next.length > maxInputBytes) this.#waiting[0] = next.subarray(maxInputBytes);
      else this.#waiting.shift();
    }
  }

  /**
   * A paste that was cut short must still be closed, or the shell takes every later key for part of
   * it.
   */
  #interrupt(): void {
    const [begun] = this.#waiting;
    this.clear();
    if (!begun || begins(begun, pasteStart) || !ends(begun, pasteEnd)) return;
    this.#waiting.push(new TextEncoder().encode(pasteEnd));
  }
}

function begins(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder().decode(bytes.subarray(0, text.length)) === text;
}

function ends(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder().decode(bytes.subarray(-text.length)) === text;
}
