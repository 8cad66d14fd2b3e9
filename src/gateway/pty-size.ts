import type { Size } from './protocol.ts';

type Options = {
  resize: (columns: number, rows: number) => Promise<void>;
  onError: (error: unknown) => void;
};

/**
 * Tells a pty its size, one request at a time: requests that overlap may be answered in any order, and the
 * pty would keep an older size. Sizes that are overtaken while one is on its way are never told.
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
