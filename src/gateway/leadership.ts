import type { Attachment } from './attachment.ts';
import type { Size } from './protocol.ts';

/** Which of a shell's windows leads. The pty has the leader's size. */
export class Leadership {
  readonly #windows: ReadonlySet<Attachment>;
  readonly #onSize: (size: Size) => void;
  #leader: Attachment | null = null;
  #size: Size;

  /** `onSize` is called when the pty should change size. */
  constructor(
    windows: ReadonlySet<Attachment>,
    { size, onSize }: { size: Size; onSize: (size: Size) => void },
  ) {
    this.#windows = windows;
    this.#size = size;
    this.#onSize = onSize;
  }

  /** Whether any window other than a viewer is attached. */
  get hasLeader(): boolean {
    return this.#leader !== null;
  }

  /** The pty's size. */
  get size(): Size {
    return this.#size;
  }

  /**
   * Adds a window and returns whether it leads. A window that somebody opened takes the lead; one
   * that only reconnected does not, and a viewer never does. The size stays as it is until the
   * window asks for its own, because a replay must be parsed at the width it was written for.
   */
  joined(window: Attachment, { resumes }: { resumes: boolean }): boolean {
    const leads = !window.isViewer && (!resumes || this.#leader === null);
    if (leads) this.#give(window);
    return leads;
  }

  /** A window has left; the lead goes back to the one that joined before it. */
  left(window: Attachment): void {
    if (this.#leader !== window) return;
    this.#leader = null;
    const next = [...this.#windows].findLast(({ isViewer }) => !isViewer);
    if (next) this.take(next);
  }

  /** The window leads from now on, and is told so if that is new. */
  take(window: Attachment): void {
    if (this.#leader === window) return;
    this.#give(window);
    this.#resize(window.size);
    window.tellRole('lead', this.#size);
  }

  /** The window has a new size. */
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
