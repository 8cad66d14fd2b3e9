/** Quiet after which what follows is new output, ms. */
const quiet = 30;
/** The terminal's own echo of Ctrl-C, once the kernel has thrown away what the pty held. */
const echo = Buffer.from('^C');
/** What follows the echo is new already; it is waited for so long, ms, that a text which holds `^C` is not taken for it. */
const quietAfterEcho = 3;
/** A program that ignores Ctrl-C is not skipped for ever, bytes. */
const most = 64 * 1024 * 1024;

/** Nor is one that writes on and on in small pieces, ms. */
const longest = 2000;

/** Watches output go by unshown until the flood that was interrupted is over. */
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

  more(chunk: Uint8Array): void {
    this.#count += chunk.length;
    clearTimeout(this.#timer);
    if (this.#count < most && performance.now() - this.#since < longest)
      this.#timer = setTimeout(this.#onOver, hasEcho(chunk) ? quietAfterEcho : quiet);
    else this.#onOver();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function hasEcho(chunk: Uint8Array): boolean {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).includes(echo);
}
