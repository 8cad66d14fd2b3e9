import type { Terminal } from '@xterm/xterm';

/**
 * Keys that are the browser's or the page's rather than the shell's. Tab belongs to the shell; Escape
 * and then Tab leaves the terminal, so that nobody is trapped in it.
 */
export function handleKeys(terminal: Terminal): void {
  let escapedAt = Number.NEGATIVE_INFINITY;
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type !== 'keydown') return true;
    const isLeaving = event.key === 'Tab' && event.timeStamp - escapedAt < 3000;
    // Shift and its like come between Escape and Shift-Tab.
    if (event.key.length > 1 && !['Escape', 'Tab'].includes(event.key)) return true;
    escapedAt = event.key === 'Escape' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (isLeaving) return false;
    if (isCopy(event)) return !copy(terminal, event);
    // The browser turns it into a paste. On the alternate screen it is the editor's.
    if (isPaste(event)) return terminal.buffer.active.type === 'alternate';
    return true;
  });
}

function isCopy(event: KeyboardEvent): boolean {
  return event.ctrlKey && event.shiftKey && event.code === 'KeyC';
}

function isPaste(event: KeyboardEvent): boolean {
  return event.ctrlKey && !event.altKey && !event.metaKey && event.code === 'KeyV';
}

/** Whether there was something to copy. */
function copy(terminal: Terminal, event: KeyboardEvent): boolean {
  // Without a selection too: the browser would open its developer tools.
  event.preventDefault();
  const selection = terminal.getSelection();
  if (selection) void navigator.clipboard.writeText(selection);
  return true;
}
