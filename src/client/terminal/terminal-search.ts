import { type ISearchOptions, SearchAddon } from '@xterm/addon-search';
import type { Terminal } from '@xterm/xterm';
import { element, icon } from '../element.ts';
import { readColours } from './terminal-theme.ts';

/** How many matches are counted and highlighted at most; more would slow the page down. */
const mostMatches = 1000;

/**
 * Searches what the terminal shows and its scrollback. Enter goes up, starting from the newest
 * match.
 */
export class TerminalSearch {
  readonly #terminal: Terminal;
  readonly #addon = new SearchAddon({ highlightLimit: mostMatches });
  readonly #bar: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #count = element('span', { class: 'count num', role: 'status' });

  readonly #leave: () => void;

  /**
   * Adds the hidden search bar to the terminal's panel; `leave` returns the focus when it closes.
   */
  constructor(panel: HTMLElement, terminal: Terminal, leave = () => terminal.focus()) {
    this.#terminal = terminal;
    this.#leave = leave;
    terminal.loadAddon(this.#addon);
    this.#addon.onDidChangeResults(({ resultIndex, resultCount }) =>
      this.#showCount(resultIndex, resultCount),
    );
    this.#field = element('input', {
      type: 'text',
      'aria-label': 'Search the terminal',
      placeholder: 'Search',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocomplete: 'off',
      enterkeyhint: 'search',
    });
    this.#bar = element(
      'search',
      { class: 'terminal-search' },
      this.#field,
      this.#count,
      this.#button('up', 'Previous match', 'Enter', () => this.#find('up')),
      this.#button('down', 'Next match', 'Shift and Enter', () => this.#find('down')),
      this.#button('close', 'Close the search', 'Escape', () => this.close()),
    );
    this.#bar.hidden = true;
    this.#field.addEventListener('input', () => this.#find('here'));
    this.#bar.addEventListener('keydown', (event) => this.#press(event));
    panel.append(this.#bar);
  }

  /** Shows the bar, with the terminal's selection as the search term. */
  open(): void {
    const selected = this.#terminal.getSelection();
    this.#bar.hidden = false;
    if (selected && !selected.includes('\n')) this.#field.value = selected;
    this.#field.focus();
    this.#field.select();
    this.#find('here');
  }

  close(): void {
    this.#bar.hidden = true;
    this.#addon.clearDecorations();
    this.#leave();
  }

  dispose(): void {
    this.#bar.remove();
    this.#addon.dispose();
  }

  /** The page has switched to light or dark. */
  takeColours(): void {
    if (this.#bar.hidden) return;
    this.#addon.clearDecorations();
    this.#find('here');
  }

  #find(where: 'up' | 'down' | 'here'): void {
    const term = this.#field.value;
    // Typing further extends the current match, or starts over at the newest.
    if (where === 'here') this.#terminal.clearSelection();
    if (where === 'down') this.#addon.findNext(term, this.#options(term));
    else this.#addon.findPrevious(term, this.#options(term));
    if (!term) this.#count.textContent = '';
  }

  #options(term: string): ISearchOptions {
    const colours = readColours(this.#bar, {
      matchBackground: '--term-match',
      matchOverviewRuler: '--term-match',
      // The current match is selected as well, and shown as a selection.
      activeMatchColorOverviewRuler: '--term-match',
    });
    // A capital letter makes the search case-sensitive.
    return { caseSensitive: /\p{Lu}/u.test(term), decorations: colours };
  }

  #showCount(index: number, count: number): void {
    const all = count >= mostMatches ? `${mostMatches}+` : String(count);
    if (!this.#field.value) this.#count.textContent = '';
    else if (count === 0) this.#count.textContent = 'None';
    else this.#count.textContent = index < 0 ? all : `${index + 1} of ${all}`;
  }

  #press(event: KeyboardEvent): void {
    const isAgain = event.code === 'KeyF' && event.shiftKey && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') this.close();
    else if (isAgain) this.#field.select();
    else if (event.key === 'Enter' && event.target === this.#field)
      this.#find(event.shiftKey ? 'down' : 'up');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #button(name: 'up' | 'down' | 'close', label: string, keys: string, act: () => void) {
    const button = element(
      'button',
      { type: 'button', class: 'tool', 'aria-label': label, title: `${label} (${keys})` },
      icon(name),
    );
    button.addEventListener('click', act);
    return button;
  }
}
