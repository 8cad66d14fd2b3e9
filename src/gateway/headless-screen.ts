import { createRequire } from 'node:module';
import type { SerializeAddon } from '@xterm/addon-serialize';
import type { Terminal } from '@xterm/headless';
import type { Size } from './protocol.ts';

/** Lines above the screen that a snapshot includes. */
const scrollback = 1000;

/** Loaded with the first screen; most servers rarely need one. */
function load() {
  const require = createRequire(import.meta.url);
  const { poolSize } = Buffer;
  // The graphemes addon reads its table from the start of a Buffer's memory, which may be a shared
  // pool.
  Buffer.poolSize = 0;
  try {
    return {
      headless: require('@xterm/headless') as typeof import('@xterm/headless'),
      serialize: require('@xterm/addon-serialize') as typeof import('@xterm/addon-serialize'),
      graphemes:
        require('@xterm/addon-unicode-graphemes') as typeof import('@xterm/addon-unicode-graphemes'),
    };
  } finally {
    Buffer.poolSize = poolSize;
  }
}

/**
 * A terminal without a page: parses output as the browser does, and can describe what is on its
 * screen.
 */
export class HeadlessScreen {
  readonly #terminal: Terminal;
  readonly #serializer: SerializeAddon;
  readonly #modes: PrivateModes;
  #unparsed = 0;

  constructor(size: Size) {
    const { headless, serialize, graphemes } = load();
    this.#terminal = new headless.Terminal({
      cols: size.columns,
      rows: size.rows,
      scrollback,
      allowProposedApi: true,
    });
    this.#serializer = new serialize.SerializeAddon();
    // Both addons are typed for the browser's Terminal; this one has the parts of it that they use.
    for (const addon of [this.#serializer, new graphemes.UnicodeGraphemesAddon()])
      this.#terminal.loadAddon(addon as unknown as Parameters<Terminal['loadAddon']>[0]);
    this.#modes = new PrivateModes(this.#terminal);
  }

  /** Bytes waiting for the parser. */
  get unparsed(): number {
    return this.#unparsed;
  }

  /** Takes ownership of the bytes: they are parsed later, in slices. */
  write(bytes: Uint8Array): void {
    this.#unparsed += bytes.length;
    this.#terminal.write(bytes, () => {
      this.#unparsed -= bytes.length;
    });
  }

  /** Queued in order with the writes. */
  resize({ columns, rows }: Size): void {
    this.#terminal.write('', () => this.#terminal.resize(columns, rows));
  }

  /**
   * Bytes that make an empty terminal of the same size look like this one, once everything written
   * is parsed; null if they exceed `most`.
   */
  drawn(most: number): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      this.#terminal.write('', () => {
        try {
          resolve(this.#serialize(scrollback, most) ?? this.#serialize(0, most));
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  dispose(): void {
    this.#terminal.dispose();
  }

  #serialize(lines: number, most: number): Uint8Array | null {
    const text = this.#serializer.serialize({ scrollback: lines }) + this.#modes.text();
    const bytes = new TextEncoder().encode(text);
    return bytes.length <= most ? bytes : null;
  }
}

/**
 * Private modes that the serialiser leaves out: cursor visibility, and how the mouse is reported.
 */
const kept = [25, 1005, 1006, 1015, 1016];

/** The rest of the terminal state that programs rely on. */
class PrivateModes {
  readonly #terminal: Terminal;
  readonly #changed = new Map<number, 'h' | 'l'>();
  /** Rows that scroll, if not all of them do. */
  #region: [number, number] | null = null;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    const { parser } = terminal;
    // Each returns false, so that the terminal's own handler still runs.
    for (const final of ['h', 'l'] as const)
      parser.registerCsiHandler({ prefix: '?', final }, (params) => {
        for (const mode of params.flat()) {
          if (kept.includes(mode)) this.#changed.set(mode, final);
          if (mode === 1049 || mode === 1047 || mode === 47) this.#region = null;
        }
        return false;
      });
    parser.registerCsiHandler({ final: 'r' }, ([top = 0, bottom = 0]) => {
      const last = Number(bottom) || terminal.rows;
      const first = Number(top) || 1;
      this.#region = first > 1 || last < terminal.rows ? [first, last] : null;
      return false;
    });
    const reset = () => {
      this.#changed.clear();
      this.#region = null;
      return false;
    };
    parser.registerEscHandler({ final: 'c' }, reset);
    parser.registerCsiHandler({ intermediates: '!', final: 'p' }, reset);
  }

  text(): string {
    const modes = [...this.#changed].map(([mode, final]) => `\x1b[?${mode}${final}`).join('');
    if (!this.#region) return modes;
    // Setting the region moves the cursor home.
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return `${modes}\x1b[${this.#region.join(';')}r\x1b[${cursorY + 1};${cursorX + 1}H`;
  }
}
