/** Parsed bytes after which the server is told at once; it is told of fewer within `delay`. */
const step = 16 * 1024;
const delay = 50;

/** Counts the bytes that xterm has parsed, and tells the server in steps. */
export class AckCounter {
  readonly #tell: (offset: number) => void;
  #parsed = 0;
  #told = 0;
  #next: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (offset: number) => void) {
    this.#tell = tell;
  }

  /** Offset behind the last byte parsed of the shell. */
  get parsed(): number {
    return this.#next ?? this.#parsed;
  }

  add(bytes: number): void {
    // Still of the shell before: its bytes are in xterm's queue when the next shell greets.
    if (this.#next !== null) return;
    this.#parsed += bytes;
    if (this.#parsed - this.#told >= step) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), delay);
  }

  /** Another shell begins at `offset`; `begin` follows when all that came before is parsed. */
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

  /** Tells nothing more of what was counted. */
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
