import { recall, remember } from '../remember.ts';

/** Font sizes of the terminal (px). */
export const fontSizes = { least: 10, usual: 14, most: 26 };
const keys = {
  fontSize: 'strait.terminal.font-size',
  screenReader: 'strait.terminal.screen-reader',
};

/** The learner's choices for every terminal, stored in this browser. */
export class TerminalSettings {
  #fontSize = withinSizes(Number(recall(keys.fontSize)) || fontSizes.usual);
  #screenReaderMode = recall(keys.screenReader) === 'on';
  readonly #listeners = new Set<() => void>();

  /** Calls back at every change, until the signal is aborted. */
  follow(changed: () => void, signal: AbortSignal): void {
    this.#listeners.add(changed);
    signal.addEventListener('abort', () => this.#listeners.delete(changed));
  }

  get fontSize(): number {
    return this.#fontSize;
  }

  set fontSize(pixels: number) {
    this.#fontSize = withinSizes(pixels);
    const isUsual = this.#fontSize === fontSizes.usual;
    remember(keys.fontSize, isUsual ? null : String(this.#fontSize));
    this.#tell();
  }

  /** Whether a live region announces the shell's output. */
  get screenReaderMode(): boolean {
    return this.#screenReaderMode;
  }

  set screenReaderMode(on: boolean) {
    this.#screenReaderMode = on;
    remember(keys.screenReader, on ? 'on' : null);
    this.#tell();
  }

  #tell(): void {
    for (const changed of this.#listeners) changed();
  }
}

function withinSizes(pixels: number): number {
  return Math.round(Math.min(fontSizes.most, Math.max(fontSizes.least, pixels)));
}
