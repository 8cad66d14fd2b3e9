import type { FitAddon } from '@xterm/addon-fit';
import type { Terminal } from '@xterm/xterm';
import type { ShellName } from '#domain/labs/shell-name';
import { closeCodes, type Size, type Start, withinLimits } from '#gateway/protocol';
import { TerminalConnection } from './connection.ts';
import { createXterm } from './create-xterm.ts';
import { isPrompt, promptOf } from './cursor-prompt.ts';
import { drawByGraphicsCard } from './graphics-card.ts';
import { HeldKeys, type Hold } from './held-keys.ts';
import { handlePastes, pasteable } from './paste.ts';
import { isAnswer, isFocusReport } from './query-answers.ts';
import { ShellScreen } from './shell-screen.ts';
import { copySelection, handleKeys } from './terminal-keys.ts';
import type { TerminalSearch } from './terminal-search.ts';
import { fontSizes, type TerminalSettings } from './terminal-settings.ts';
import type { TerminalState } from './terminal-state.ts';
import { onThemeChange, readTheme } from './terminal-theme.ts';

type Options = {
  labId: string;
  name: ShellName;
  /** The label of its tab. */
  label: string;
  settings: TerminalSettings;
  /** Id of the text that explains how to leave the terminal. */
  helpId: string;
  onState: (state: TerminalState) => void;
};

/** One terminal on the page: an xterm, its connection, and what passes between them. */
export class TerminalView {
  readonly terminal: Terminal;
  readonly connection: TerminalConnection;
  readonly #place: HTMLElement;
  readonly #fit: FitAddon;
  readonly #options: Options;
  readonly #screen: ShellScreen;
  readonly #ending = new AbortController();
  readonly #encoder = new TextEncoder();
  #search: TerminalSearch | null = null;
  #hadPrompt = false;
  #isDrawn = false;
  #shellSince = performance.now();
  #state: TerminalState['status'] = 'connecting';
  /** This window's size, as far as the server knows. */
  #sentSize: Size = { columns: 80, rows: 24 };
  readonly #keys = new HeldKeys((bytes) => this.connection.input(bytes));

  static async create(place: HTMLElement, options: Options): Promise<TerminalView> {
    const xterm = await createXterm(place, {
      settings: options.settings,
      onCellsChange: () => view.shown(),
    });
    const view = new TerminalView(place, xterm, options);
    return view;
  }

  private constructor(
    place: HTMLElement,
    { terminal, fit }: { terminal: Terminal; fit: FitAddon },
    options: Options,
  ) {
    this.#place = place;
    this.#options = options;
    this.#fit = fit;
    this.terminal = terminal;
    this.#screen = new ShellScreen(terminal, {
      afterEnd: 'Press Enter for a new one.',
      onParsed: (offset) => this.connection.ack(offset),
      onShell: (start) => this.#begin(start),
      onLead: () => this.#resized(),
    });
    const { settings } = options;
    handleKeys(terminal, {
      search: () => void this.search(),
      resizeText: (step) => {
        settings.fontSize = step === 0 ? fontSizes.usual : settings.fontSize + step;
      },
    });
    handlePastes(terminal);
    terminal.textarea?.setAttribute('aria-label', `Terminal ${options.label}`);
    terminal.textarea?.setAttribute('aria-describedby', options.helpId);
    terminal.onData((data) => this.#typed(data));
    // Old-style mouse reports carry bytes above 127.
    terminal.onBinary((data) => this.#input(Uint8Array.from(data, (one) => one.charCodeAt(0))));
    terminal.onWriteParsed(() => this.#lookForPrompt());
    const { signal } = this.#ending;
    settings.follow(() => this.#takeSettings(), signal);
    onThemeChange(() => this.#takeTheme(), signal);
    const resizing = new ResizeObserver(() => this.#resized());
    resizing.observe(place);
    signal.addEventListener('abort', () => resizing.disconnect());
    this.#resized();
    this.connection = new TerminalConnection({
      labId: options.labId,
      terminal: options.name,
      size: () => {
        this.#sentSize = this.#wantedSize();
        return this.#sentSize;
      },
      onFrame: (frame) => this.#screen.take(frame),
      onState: (state) => this.#follow(state),
    });
  }

  get state(): TerminalState['status'] {
    return this.#state;
  }

  /** Whether the shell has shown a prompt; until then it is starting. */
  get hadPrompt(): boolean {
    return this.#hadPrompt;
  }

  /** Whether a program is running in the shell, judging by the screen. */
  get isBusy(): boolean {
    return this.#state === 'open' && this.#hadPrompt && promptOf(this.terminal).at === 'nothing';
  }

  /** How long this page has known the shell (ms). */
  get shellAge(): number {
    return performance.now() - this.#shellSince;
  }

  /** Types as the learner would, before any keys that are held; the terminal scrolls to the cursor. */
  type(text: string): void {
    this.terminal.scrollToBottom();
    this.connection.input(this.#encoder.encode(text));
  }

  /** Keeps the learner's keys until what is about to be typed or pasted for them is in. */
  holdKeys(): Hold {
    return this.#keys.hold();
  }

  focus(): void {
    this.terminal.focus();
  }

  /** Opens the search over the terminal; its code is loaded on first use. */
  async search(): Promise<void> {
    const { TerminalSearch } = await import('./terminal-search.ts');
    if (this.#ending.signal.aborted) return;
    this.#search ??= new TerminalSearch(this.#place, this.terminal);
    this.#search.open();
  }

  copy(): void {
    copySelection(this.terminal);
    this.focus();
  }

  /** Pastes the clipboard; returns a sentence that says why it failed, if it did. */
  async paste(): Promise<string | null> {
    // Keys belong to the shell from now on, not to the menu; the browser may take a while to answer.
    this.focus();
    const hold = this.holdKeys();
    const text = await navigator.clipboard.readText().catch(() => null);
    if (text) hold.first(() => this.terminal.paste(pasteable(text)));
    hold.release();
    return text === null
      ? 'This browser does not let the page read the clipboard. Paste with the keyboard instead.'
      : null;
  }

  /** The place is visible again, or its rows have a new size. */
  shown(): void {
    this.#resized();
  }

  dispose(): void {
    this.#ending.abort();
    this.#screen.dispose();
    this.connection.dispose();
    this.terminal.dispose();
  }

  /** Ends the shell and everything it started, together with the terminal. */
  endShell(): void {
    this.connection.dispose(closeCodes.endShell);
    this.dispose();
  }

  #begin(start: Exclude<Start, 'same'>): void {
    // A shell that was already running has had its first prompt.
    this.#hadPrompt = start === 'replay';
    this.#shellSince = performance.now();
  }

  #lookForPrompt(): void {
    if (this.#hadPrompt || !isPrompt(promptOf(this.terminal))) return;
    this.#hadPrompt = true;
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    void drawByGraphicsCard(this.terminal, this.#ending.signal);
  }

  #typed(data: string): void {
    if (this.#screen.isMuted && isFocusReport(data)) return;
    if (this.#state === 'exited' && data === '\r') this.connection.reopen();
    else if (isAnswer(data)) this.connection.input(this.#encoder.encode(data));
    else this.#input(this.#encoder.encode(data));
  }

  #input(bytes: Uint8Array): void {
    this.#keys.press(bytes);
  }

  /** If this window leads, its size is the shell's; otherwise it is the size it would take. */
  #resized(): void {
    if (this.#screen.isReplay) return;
    const { leads, ptySize } = this.#screen;
    const size = this.#wantedSize();
    const { columns, rows } = size;
    if (leads && (columns !== this.terminal.cols || rows !== this.terminal.rows))
      this.terminal.resize(columns, rows);
    const known = leads ? ptySize : this.#sentSize;
    this.#sentSize = size;
    if (known.columns === columns && known.rows === rows) return;
    if (leads) this.#screen.ptySize = size;
    this.connection?.resize(size);
  }

  /** What fits; while the place is hidden, what fitted last. */
  #wantedSize(): Size {
    const proposed = this.#fit.proposeDimensions();
    if (!proposed || !this.#place.offsetParent || Number.isNaN(proposed.cols))
      return this.#sentSize;
    return withinLimits({ columns: proposed.cols, rows: proposed.rows });
  }

  #takeTheme(): void {
    this.terminal.options.theme = readTheme(this.#place);
    this.#search?.takeColours();
  }

  #takeSettings(): void {
    const { fontSize, screenReaderMode } = this.#options.settings;
    Object.assign(this.terminal.options, { fontSize, screenReaderMode });
    this.shown();
  }

  #follow(state: TerminalState): void {
    this.#state = state.status;
    this.#options.onState(state);
  }
}
