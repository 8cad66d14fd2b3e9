import '@xterm/xterm/css/xterm.css';
import './terminal-tools.css';
import type { Terminal } from '@xterm/xterm';
import type { ShellName } from '#domain/labs/shell-name';
import { TerminalConnection } from './connection.ts';
import { createXterm } from './create-xterm.ts';
import { fittingType, viewerSizes } from './fit-type.ts';
import { ShellScreen } from './shell-screen.ts';
import { isSearch } from './terminal-keys.ts';
import { TerminalSearch } from './terminal-search.ts';
import type { TerminalSettings } from './terminal-settings.ts';
import type { TerminalState } from './terminal-state.ts';
import { onThemeChange, readTheme } from './terminal-theme.ts';

type Options = {
  labId: string;
  name: ShellName;
  settings: TerminalSettings;
  onState: (state: TerminalState) => void;
  /** There is no shell to watch yet; the next one will be shown. */
  onWaiting: (what: 'lab' | 'shell') => void;
};

export type ViewerScreen = {
  /** Opens the search in the terminal and its scrollback. */
  search(): void;
  /** Closes the connection and empties the place. */
  dispose(): void;
};

/**
 * A read-only terminal: an xterm without input, at the pty's size, in the largest font that fits
 * `place`. It cannot type, answer or resize: it sends nothing but RESUME and ACK.
 */
export async function viewerScreen(place: HTMLElement, options: Options): Promise<ViewerScreen> {
  const { settings, labId, name, onState, onWaiting } = options;
  const { terminal } = await createXterm(place, { settings, isViewer: true, onCellsChange: fit });
  const screen = new ShellScreen(terminal, {
    afterEnd: 'The next one will appear here.',
    onParsed: (offset) => connection.ack(offset),
    onShell: () => {},
    onLead: () => {},
  });
  const size = () => ({ columns: terminal.cols, rows: terminal.rows });
  const connection = new TerminalConnection({
    labId,
    terminal: name,
    size,
    onFrame: (frame) => screen.take(frame),
    onState,
    onWaiting,
  });
  const search = new TerminalSearch(place.parentElement!, terminal, () => place.focus());
  const ending = new AbortController();
  const { signal } = ending;
  leaveKeysAlone(terminal, place, { search: () => search.open(), signal });
  settings.follow(() => {
    terminal.options.screenReaderMode = settings.screenReaderMode;
  }, signal);
  onThemeChange(() => {
    terminal.options.theme = readTheme(place);
    search.takeColours();
  }, signal);
  terminal.onResize(fit);
  terminal.onCursorMove(() => keepCursorInView(terminal, place));
  const resizing = new ResizeObserver(fit);
  resizing.observe(place);

  /**
   * xterm draws cells of whole pixels, so a size that should fit may not; then the next smaller one
   * does.
   */
  function fit(): void {
    const drawn = place.querySelector<HTMLElement>('.xterm-screen');
    const { clientWidth, clientHeight } = place;
    if (!drawn || clientWidth === 0) return;
    const space = { width: clientWidth - padding.inline, height: clientHeight - padding.block };
    const { fontSize = 1 } = terminal.options;
    const { columns, rows } = size();
    let type = fittingType(space, size(), {
      width: drawn.offsetWidth / columns / fontSize,
      height: drawn.offsetHeight / rows / fontSize,
    });
    const isTooLarge = () => drawn.offsetWidth > space.width || drawn.offsetHeight > space.height;
    for (terminal.options.fontSize = type; isTooLarge() && type > viewerSizes.least; type -= 1)
      terminal.options.fontSize = type - 1;
  }

  return {
    search: () => search.open(),
    dispose: () => {
      ending.abort();
      resizing.disconnect();
      connection.dispose();
      screen.dispose();
      search.dispose();
      terminal.dispose();
      place.replaceChildren();
    },
  };
}

/** Padding around the rows (px); viewer.css has the same values. */
const padding = { inline: 34, block: 24 };

/** If the window is too small for all rows, keep the cursor in view. */
function keepCursorInView(terminal: Terminal, place: HTMLElement): void {
  if (place.scrollHeight <= place.clientHeight) return;
  const row = (place.scrollHeight - padding.block) / terminal.rows;
  const top = terminal.buffer.active.cursorY * row;
  const lowest = top + row + padding.block - place.clientHeight;
  place.scrollTop = Math.min(top, Math.max(lowest, place.scrollTop));
}

/** Keys belong to the browser and the page; scrolling keys move through the scrollback. */
function leaveKeysAlone(
  terminal: Terminal,
  place: HTMLElement,
  { search, signal }: { search: () => void; signal: AbortSignal },
): void {
  terminal.attachCustomKeyEventHandler(() => false);
  const { textarea } = terminal;
  if (textarea) {
    // It gets focus from a click, but must not bring up a keyboard; Tab stops at the place around
    // it.
    textarea.readOnly = true;
    textarea.tabIndex = -1;
    textarea.ariaLabel = 'The terminal, read-only';
  }
  const moves: Record<string, () => void> = {
    PageUp: () => terminal.scrollPages(-1),
    PageDown: () => terminal.scrollPages(1),
    ArrowUp: () => terminal.scrollLines(-1),
    ArrowDown: () => terminal.scrollLines(1),
    Home: () => terminal.scrollToTop(),
    End: () => terminal.scrollToBottom(),
  };
  const act = (event: KeyboardEvent) => {
    if (isSearch(event)) return search;
    return event.ctrlKey || event.altKey || event.metaKey ? undefined : moves[event.key];
  };
  place.addEventListener(
    'keydown',
    (event) => {
      const action = act(event);
      if (!action) return;
      event.preventDefault();
      action();
    },
    { signal },
  );
}
