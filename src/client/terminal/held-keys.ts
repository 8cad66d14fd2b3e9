const interrupt = 0x03;

/** The learner's keys are kept from the shell until `release`. */
export type Hold = {
  /** Whether the learner has pressed Ctrl-C since; it was not kept, and what was kept is dropped. */
  readonly isInterrupted: boolean;
  /** Lets what `work` sends pass, before the keys that are kept. */
  first(work: () => void): void;
  /** Sends the keys that were kept, if nobody else holds them. */
  release(): void;
};

/**
 * Keys on their way to the shell. While something is typed or pasted for the learner, theirs wait:
 * in between they would end up inside of it.
 */
export class HeldKeys {
  readonly #send: (bytes: Uint8Array) => void;
  readonly #holds = new Set<object>();
  #kept: Uint8Array[] = [];
  #passes = false;
  #interrupts = 0;

  constructor(send: (bytes: Uint8Array) => void) {
    this.#send = send;
  }

  press(bytes: Uint8Array): void {
    const isInterrupt = bytes.length === 1 && bytes[0] === interrupt;
    if (isInterrupt) {
      this.#kept = [];
      this.#interrupts += 1;
    }
    if (isInterrupt || this.#passes || this.#holds.size === 0) this.#send(bytes);
    else this.#kept.push(bytes);
  }

  hold(): Hold {
    const holder = {};
    const before = this.#interrupts;
    const interrupts = () => this.#interrupts;
    this.#holds.add(holder);
    return {
      get isInterrupted() {
        return interrupts() > before;
      },
      first: (work) => {
        this.#passes = true;
        work();
        this.#passes = false;
      },
      release: () => {
        this.#holds.delete(holder);
        if (this.#holds.size > 0) return;
        for (const bytes of this.#kept.splice(0)) this.#send(bytes);
      },
    };
  }
}
