import { element, icon } from '../element.ts';
import { closesItself } from '../menus.ts';
import { fontSizes, type TerminalSettings } from './terminal-settings.ts';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);
/** Shortcuts as printed on the learner's keyboard. */
export const keys = isMac
  ? { search: '⇧⌘F', copy: '⌘C', paste: '⌘V' }
  : { search: 'Ctrl+Shift+F', copy: 'Ctrl+Shift+C', paste: 'Ctrl+V' };

export type ToolActions = {
  search(): void;
  copy(): void;
  /** Returns a sentence that says why it failed, if it did. */
  paste(): Promise<string | null>;
  /** Address of a read-only window of the visible terminal. */
  viewer(): string;
  /** Closes the visible terminal; null if it is one of the lab's own. */
  close(): (() => void) | null;
};

/** Controls for the visible terminal, beside its tab: search, and a menu of the rest. */
export function terminalTools(
  settings: TerminalSettings,
  actions: ToolActions,
  signal: AbortSignal,
): HTMLElement[] {
  const said = element('p', { class: 'label', role: 'status' });
  const viewer = viewerLink();
  const closing = menuItem('close', 'Close this terminal', '', () => actions.close()?.());
  const menu = element(
    'details',
    { class: 'menu' },
    element(
      'summary',
      { class: 'tool', 'aria-label': 'Terminal options', title: 'Terminal options' },
      icon('more'),
    ),
    element(
      'div',
      { class: 'panel' },
      menuItem('copy', 'Copy the selection', keys.copy, actions.copy),
      // Firefox before 125 lets no page read the clipboard.
      'readText' in (navigator.clipboard ?? {}) &&
        menuItem('paste', 'Paste', keys.paste, async () => {
          said.textContent = await actions.paste();
          menu.open = said.textContent !== '';
        }),
      said,
      element('hr'),
      viewer,
      textSize(settings, signal),
      screenReaderSwitch(settings, signal),
      closing,
    ),
  );
  menu.addEventListener('toggle', () => {
    if (!menu.open) said.replaceChildren();
    viewer.href = actions.viewer();
    closing.hidden = actions.close() === null;
  });
  closesItself(menu, signal);
  return [tool('search', 'Search the terminal', keys.search, actions.search), menu];
}

function tool(name: 'search', label: string, shortcut: string, act: () => void): HTMLElement {
  const title = `${label} (${shortcut})`;
  const button = element('button', { type: 'button', class: 'tool', 'aria-label': label, title });
  button.append(icon(name));
  button.addEventListener('click', act);
  return button;
}

export function menuItem(
  name: 'search' | 'copy' | 'paste' | 'close',
  label: string,
  shortcut: string,
  act: () => void,
): HTMLElement {
  const hint = element('kbd', { class: 'label' }, shortcut);
  const button = element('button', { type: 'button', class: 'item' }, icon(name), label, hint);
  button.addEventListener('click', act);
  return button;
}

/** Name of the browser window that watches a terminal, derived from its address: one for each. */
export function viewerName(address: string): string {
  return `viewer:${new URL(address, location.href).pathname}`;
}

/**
 * A link, so that it can be opened in any way; a plain click opens a window without browser bars.
 */
function viewerLink(): HTMLAnchorElement {
  const link = element(
    'a',
    { class: 'item', target: '_blank', title: 'For a second screen; read-only' },
    icon('watch'),
    'Open a read-only copy in a new window',
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { href } = link;
    // If the browser refuses the window, the link opens normally.
    if (window.open(href, viewerName(href), 'popup,width=1080,height=820')) event.preventDefault();
  });
  return link;
}

function textSize(settings: TerminalSettings, signal: AbortSignal): HTMLElement {
  const now = element('span', { class: 'num', role: 'status' });
  const smaller = step('minus', 'Smaller text', -1);
  const larger = step('plus', 'Larger text', 1);
  const show = () => {
    now.textContent = `${settings.fontSize} px`;
    // Not disabled: a disabled button would lose its focus to the page, which closes the menu.
    smaller.ariaDisabled = String(settings.fontSize === fontSizes.least);
    larger.ariaDisabled = String(settings.fontSize === fontSizes.most);
  };
  settings.follow(show, signal);
  show();
  const label = element('span', { id: 'terminal-text-size' }, 'Text size');
  return element(
    'div',
    { class: 'text-size', role: 'group', 'aria-labelledby': label.id },
    label,
    smaller,
    now,
    larger,
  );

  function step(name: 'minus' | 'plus', title: string, pixels: number): HTMLButtonElement {
    const attributes = { type: 'button', class: 'tool', 'aria-label': title, title };
    const button = element('button', attributes, icon(name));
    button.addEventListener('click', () => {
      settings.fontSize += pixels;
    });
    return button;
  }
}

export function screenReaderSwitch(settings: TerminalSettings, signal: AbortSignal): HTMLElement {
  const chosen = icon('passed');
  chosen.classList.add('chosen');
  const button = element(
    'button',
    { type: 'button', class: 'item', title: 'Announces output as it arrives' },
    icon('terminal'),
    'Screen reader mode',
    chosen,
  );
  const show = () => {
    button.ariaPressed = String(settings.screenReaderMode);
  };
  button.addEventListener('click', () => {
    settings.screenReaderMode = !settings.screenReaderMode;
  });
  settings.follow(show, signal);
  show();
  return button;
}
