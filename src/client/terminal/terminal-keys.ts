import type { Terminal } from '@xterm/xterm';

/** What keys ask of the page around the terminal. */
export type KeyActions = {
  search(): void;
  /** Changes the font size by one pixel; 0 resets it. */
  resizeText(step: -1 | 0 | 1): void;
};

/**
 * Keys that belong to the browser or the page rather than the shell. Tab belongs to the shell;
 * Escape and then Tab leaves the terminal, so that nobody is trapped in it.
 */
export function handleKeys(terminal: Terminal, actions: KeyActions): void {
  let escapedAt = Number.NEGATIVE_INFINITY;
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type !== 'keydown') return true;
    const isLeaving = event.key === 'Tab' && event.timeStamp - escapedAt < 3000;
    // Modifier keys come between Escape and Shift-Tab.
    if (event.key.length > 1 && !['Escape', 'Tab'].includes(event.key)) return true;
    escapedAt = event.key === 'Escape' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (isLeaving) return false;
    if (isCopy(event)) {
      // Even without a selection: the browser would open its developer tools.
      event.preventDefault();
      copySelection(terminal);
      return false;
    }
    // The browser turns it into a paste. On the alternate screen it belongs to the editor.
    if (isPaste(event)) return terminal.buffer.active.type === 'alternate';
    const action = pageAction(event, actions);
    if (!action) return true;
    event.preventDefault();
    action();
    return false;
  });
}

/** Keys that people know from desktop terminals; on a Mac, Command replaces Control. */
function pageAction(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  if (event.altKey || event.ctrlKey === event.metaKey) return null;
  if (isSearch(event)) return actions.search;
  if (event.key === '+' || event.key === '=') return () => actions.resizeText(1);
  // With Shift it is Control and underscore, which undoes an edit in a shell.
  if (event.key === '-' && !event.shiftKey) return () => actions.resizeText(-1);
  if (event.key === '0' && !event.shiftKey) return () => actions.resizeText(0);
  return null;
}

export function isSearch(event: KeyboardEvent): boolean {
  return (
    event.shiftKey && !event.altKey && event.ctrlKey !== event.metaKey && event.code === 'KeyF'
  );
}

function isCopy(event: KeyboardEvent): boolean {
  return event.ctrlKey && event.shiftKey && event.code === 'KeyC';
}

function isPaste(event: KeyboardEvent): boolean {
  return event.ctrlKey && !event.altKey && !event.metaKey && event.code === 'KeyV';
}

export function copySelection(terminal: Terminal): void {
  const selection = terminal.getSelection();
  if (selection) void navigator.clipboard.writeText(selection);
}
