/** Quiet after which what follows is new output, ms. */
const quiet = 30;
/** A program that ignores Ctrl-C is not skipped for ever, bytes. */
const most = 64 * 1024 * 1024;

/** Nor is one that writes on and on in small pieces, ms. */
const longest = 2000;

/** Watches output go by unshown until the flood is over. */
export class Discard {
  /** What is shown of the end of it, bytes: the prompt and the lines above. */
  static readonly keptBytes = 4 * 1024;
  readonly #onOver: () => void;
  #timer: NodeJS.Timeout;
  #count = 0;
  readonly #since = performance.now();

  constructor(onOver: () => void) {
    this.#onOver = onOver;
    this.#timer = setTimeout(onOver, quiet);
  }

  more(bytes: number): void {
    this.#count += bytes;
    if (this.#count < most && performance.now() - this.#since < longest) this.#timer.refresh();
    else {
      this.stop();
      this.#onOver();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
