import type { Size } from './protocol.ts';

type Options = {
  resize: (columns: number, rows: number) => Promise<void>;
  onError: (error: unknown) => void;
};

/**
 * Sends size changes to a pty one at a time: overlapping requests can complete out of order and
 * leave the pty with an old size. Sizes superseded while a request is in flight are never sent.
 */
export class PtySize {
  readonly #options: Options;
  #next: Size | null = null;
  #isTelling = false;

  constructor(options: Options) {
    this.#options = options;
  }

  tell(size: Size): void {
    this.#next = size;
    if (!this.#isTelling) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isTelling = true;
    while (this.#next) {
      const { columns, rows } = this.#next;
      this.#next = null;
      await this.#options.resize(columns, rows).catch(this.#options.onError);
    }
    this.#isTelling = false;
  }
}
