/** After this much silence (ms), what follows counts as new output. */
const quiet = 30;
/** The terminal's own echo of Ctrl-C, sent once the kernel has discarded what the pty held. */
const echo = Buffer.from('^C');
/**
 * Output after the echo is new. Wait this long (ms) before trusting it, in case the flood itself
 * contained `^C`.
 */
const quietAfterEcho = 3;
/** Stop discarding after this many bytes, in case the program ignores Ctrl-C. */
const most = 64 * 1024 * 1024;

/** Stop discarding after this long (ms), in case the program keeps writing in small pieces. */
const longest = 2000;

/** Drops output until the flood that Ctrl-C interrupted is over. */
export class Discard {
  /**
   * How much of the end of the discarded output is still shown (bytes): the prompt and the lines
   * above it.
   */
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
