/**
 * Acknowledge immediately after this many parsed bytes; smaller amounts are acknowledged within
 * `delay`.
 */
const step = 16 * 1024;
const delay = 50;

/** Counts the bytes that xterm has parsed, and acknowledges them in steps. */
export class AckCounter {
  readonly #tell: (offset: number) => void;
  #parsed = 0;
  #told = 0;
  #next: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (offset: number) => void) {
    this.#tell = tell;
  }

  /** Offset after the last parsed byte of the shell. */
  get parsed(): number {
    return this.#next ?? this.#parsed;
  }

  add(bytes: number): void {
    // Still from the previous shell: its bytes are in xterm's queue when the next shell greets.
    if (this.#next !== null) return;
    this.#parsed += bytes;
    if (this.#parsed - this.#told >= step) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), delay);
  }

  /** Another shell begins at `offset`; call `begin` once everything before it is parsed. */
  restartAt(offset: number): void {
    this.#next = offset;
    this.dispose();
  }

  begin(): void {
    if (this.#next === null) return;
    this.#parsed = this.#next;
    this.#told = this.#next;
    this.#next = null;
  }

  /** Stops acknowledging. */
  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #flush(): void {
    this.dispose();
    this.#told = this.#parsed;
    this.#tell(this.#parsed);
  }
}
