import { AlternateScreen } from './alternate-screen.ts';
import { HeadlessScreen } from './headless-screen.ts';
import type { Size } from './protocol.ts';
import type { TerminalRing } from './terminal-ring.ts';

/** Largest snapshot (bytes); with its header it stays below the largest WebSocket message. */
export const maxSnapshotBytes = 512 * 1024;
/** Bytes given to the parser at a time while it follows along. */
const step = 64 * 1024;
/** The follower is dropped once its parser is this far behind a flood (bytes). */
const maxUnparsed = 4 * 1024 * 1024;
const enterAlternate = new TextEncoder().encode('\x1b[?1049h');

/** What a screen looked like at an offset. */
export type Snapshot = { offset: number; size: Size; bytes: Uint8Array };
type Follower = { screen: HeadlessScreen; offset: number };

/**
 * Knows what is on a shell's screen. On the normal screen the ring is enough: after a MiB, earlier
 * output has scrolled away. On the alternate screen a program may have painted long ago what is
 * still visible, so before the ring loses where that began, a headless terminal takes over and
 * follows.
 */
export class ScreenKeeper {
  readonly #ring: TerminalRing;
  readonly #alternate = new AlternateScreen();
  #size: Size;
  /** Where the ring was when the alternate screen began. */
  #begunAt = 0;
  /** Offset just after the switch that ended the last one. */
  #leftAt = 0;
  #follower: Follower | null = null;
  /** The follower could not keep up with this program. */
  #isLost = false;

  constructor(ring: TerminalRing, size: Size) {
    this.#ring = ring;
    this.#size = size;
  }

  get isAlternate(): boolean {
    return this.#alternate.isOn;
  }

  /** Must see output before the ring takes it. */
  follow(chunk: Uint8Array): void {
    const wasOn = this.#alternate.isOn;
    this.#alternate.follow(chunk);
    const { isOn, switchedAt } = this.#alternate;
    const { start, end, capacity } = this.#ring;
    if (isOn && !wasOn) {
      this.#begunAt = end;
      this.#isLost = false;
    }
    if (!isOn && wasOn) this.#leftAt = end + switchedAt;
    if (this.#follower) this.#keepUp(this.#follower, chunk.length);
    else if (isOn && !this.#isLost && end + chunk.length - capacity > this.#begunAt) {
      this.#follower = this.#begin();
      this.#feed(this.#follower);
    }
    // Whatever scrolls out from here on was on the normal screen.
    if (!isOn && start >= this.#leftAt) this.dispose();
  }

  #keepUp(follower: Follower, coming: number): void {
    if (this.#ring.end + coming - follower.offset >= step) this.#feed(follower);
    if (follower.screen.unparsed <= maxUnparsed) return;
    this.dispose();
    this.#isLost = true;
  }

  resize(size: Size): void {
    this.#size = size;
    if (!this.#follower) return;
    this.#feed(this.#follower);
    this.#follower.screen.resize(size);
  }

  /** The screen as of now; null if it does not fit into a snapshot. */
  async snapshot(): Promise<Snapshot | null> {
    const source = this.#follower ?? this.#begin();
    this.#feed(source);
    const { offset } = source;
    const size = this.#size;
    const bytes = await source.screen.drawn(maxSnapshotBytes);
    if (source !== this.#follower) source.screen.dispose();
    return bytes && { offset, size, bytes };
  }

  dispose(): void {
    this.#follower?.screen.dispose();
    this.#follower = null;
  }

  /** A screen that begins with the oldest line in the ring. */
  #begin(): Follower {
    const { start } = this.#ring;
    const screen = new HeadlessScreen(this.#size);
    const isCut = start > this.#begunAt;
    if (this.#alternate.isOn && isCut) screen.write(enterAlternate);
    if (start === 0) return { screen, offset: 0 };
    // If the beginning of a program's painting is lost, the rest makes no sense on the normal
    // screen.
    const wasPainting = !this.#alternate.isOn && isCut && start < this.#leftAt;
    return { screen, offset: wasPainting ? this.#leftAt : this.#ring.lineStartFrom(start) };
  }

  #feed(follower: Follower): void {
    while (follower.offset < this.#ring.end) {
      // Copy: the ring keeps changing while the parser works.
      const bytes = this.#ring.read(follower.offset, this.#ring.end - follower.offset).slice();
      follower.screen.write(bytes);
      follower.offset += bytes.length;
    }
  }
}
