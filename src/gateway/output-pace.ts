/** A chunk of this size (bytes) is not an echo; soon after another one, it waits for more. */
const floodBytes = 1024;
/** How long output of a flood is held back (ms), and how much of it (bytes). */
const waitMs = 1;
const waitBytes = 64 * 1024;

/** Decides when a shell's output is handed out: an echo at once, a flood in larger pieces. */
export class OutputPace {
  readonly #handOut: () => void;
  #waiting = 0;
  #lastAt = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(handOut: () => void) {
    this.#handOut = handOut;
  }

  more(bytes: number): void {
    this.#waiting += bytes;
    const isFlood = bytes >= floodBytes && performance.now() - this.#lastAt < waitMs;
    if (!isFlood || this.#waiting >= waitBytes) this.#now();
    else this.#timer ??= setTimeout(() => this.#now(), waitMs);
  }

  #now(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = 0;
    this.#lastAt = performance.now();
    this.#handOut();
  }
}
