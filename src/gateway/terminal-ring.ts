/** Bytes of output kept for a window that comes back: many full screens. */
export const ringCapacity = 1024 * 1024;
/** Initial size of a ring (bytes); most shells write little. */
const initialSize = 16 * 1024;

/** The last bytes that a shell wrote, addressed by their offset since it started. */
export class TerminalRing {
  readonly #capacity: number;
  #bytes: Uint8Array;
  #start = 0;
  #end = 0;

  /** `capacity` is a power of two. */
  constructor(capacity = ringCapacity) {
    this.#capacity = capacity;
    this.#bytes = new Uint8Array(Math.min(initialSize, capacity));
  }

  /** Bytes it can hold. */
  get capacity(): number {
    return this.#capacity;
  }

  /** Offset of the oldest byte held. */
  get start(): number {
    return this.#start;
  }

  /** Offset after the newest byte. */
  get end(): number {
    return this.#end;
  }

  push(chunk: Uint8Array): void {
    const kept = chunk.subarray(Math.max(0, chunk.length - this.#capacity));
    this.#grow(this.#end - this.#start + kept.length);
    this.#end += chunk.length - kept.length;
    const at = this.#end % this.#bytes.length;
    const head = kept.subarray(0, this.#bytes.length - at);
    this.#bytes.set(head, at);
    this.#bytes.set(kept.subarray(head.length), 0);
    this.#end += kept.length;
    this.#start = Math.max(this.#start, this.#end - this.#bytes.length);
  }

  /**
   * Up to `max` bytes from `offset`, fewer at the wrap-around; a view that is valid until the next
   * push.
   */
  read(offset: number, max: number): Uint8Array {
    const at = offset % this.#bytes.length;
    const length = Math.min(max, this.#end - offset, this.#bytes.length - at);
    return this.#bytes.subarray(at, at + length);
  }

  /**
   * Offset after the first line feed within `within` bytes of `offset`, or `offset` itself: avoids
   * starting in the middle of an escape sequence if possible.
   */
  lineStartFrom(offset: number, within = 4096): number {
    const limit = Math.min(this.#end, offset + within);
    for (let at = offset; at < limit; ) {
      const piece = this.read(at, limit - at);
      const found = piece.indexOf(0x0a);
      if (found >= 0) return at + found + 1;
      at += piece.length;
    }
    return offset;
  }

  #grow(needed: number): void {
    let size = this.#bytes.length;
    while (size < needed && size < this.#capacity) size *= 2;
    if (size === this.#bytes.length) return;
    const larger = new Uint8Array(size);
    for (let at = this.#start; at < this.#end; ) {
      const piece = this.read(at, this.#end - at);
      const to = at % size;
      const fits = piece.subarray(0, size - to);
      larger.set(fits, to);
      at += fits.length;
    }
    this.#bytes = larger;
  }
}
