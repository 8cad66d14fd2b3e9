import type { Attachment } from './attachment.ts';
import type { Size } from './protocol.ts';

/** Which of a shell's windows leads, and the pty's size, which is the leader's. */
export class Leadership {
  readonly #windows: ReadonlySet<Attachment>;
  readonly #onSize: (size: Size) => void;
  #leader: Attachment | null = null;
  #size: Size;

  /** `onSize` is called when the pty is to have another size. */
  constructor(
    windows: ReadonlySet<Attachment>,
    { size, onSize }: { size: Size; onSize: (size: Size) => void },
  ) {
    this.#windows = windows;
    this.#size = size;
    this.#onSize = onSize;
  }

  /** Whether there is a window that does more than watch. */
  get hasLeader(): boolean {
    return this.#leader !== null;
  }

  /** The pty's. */
  get size(): Size {
    return this.#size;
  }

  /**
   * Adds a window; answers whether it leads. One that somebody opened takes the lead; one that merely
   * found its connection again does not, and a viewer never. The size stays as it is until the window asks for its own: a
   * replay must be parsed at the width that it was written for.
   */
  joined(window: Attachment, { resumes }: { resumes: boolean }): boolean {
    const leads = !window.isViewer && (!resumes || this.#leader === null);
    if (leads) this.#give(window);
    return leads;
  }

  /** A window has gone; the one that came last before takes its lead. */
  left(window: Attachment): void {
    if (this.#leader !== window) return;
    this.#leader = null;
    const next = [...this.#windows].findLast(({ isViewer }) => !isViewer);
    if (next) this.take(next);
  }

  /** The window leads from here on, and is told where that is new. */
  take(window: Attachment): void {
    if (this.#leader === window) return;
    this.#give(window);
    this.#resize(window.size);
    window.tellRole('lead', this.#size);
  }

  /** The window has another size. */
  resized(window: Attachment, size: Size): void {
    window.size = size;
    if (this.#leader === window) this.#resize(size);
  }

  #give(window: Attachment): void {
    this.#leader?.tellRole('follow', this.#size);
    this.#leader = window;
  }

  #resize(size: Size): void {
    if (size.columns === this.#size.columns && size.rows === this.#size.rows) return;
    this.#size = size;
    for (const one of this.#windows) if (one !== this.#leader) one.tellRole('follow', size);
    this.#onSize(size);
  }
}
