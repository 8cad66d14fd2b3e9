import { recallShells, rememberShells } from '#client/dock/lab-memory';
import type { TerminalName } from '#domain/labs/lab-definition';
import { nextShell, type ShellName, shellLabel, shellsOfEach } from '#domain/labs/shell-name';
import { element, icon, part } from '../element.ts';
import { closesItself } from '../menus.ts';

const key = 'strait.terminal.tabs';

type TabsOptions = {
  labId: string;
  list: HTMLElement;
  terminals: readonly TerminalName[];
  /** A tab was added and should be shown. */
  onAdded(name: ShellName): void;
  /** The learner wants a tab closed. */
  onClose(name: ShellName): void;
  /** A tab and its shell were closed in another window. */
  onClosedElsewhere(name: ShellName): void;
};

/**
 * Tabs that the learner added after the lab's own. Their names are stored in this browser, their
 * shells on the server.
 */
export class TerminalTabs {
  readonly #options: TabsOptions;
  readonly #added: ShellName[] = [];
  readonly #menu: HTMLElement;

  constructor(options: TabsOptions, signal: AbortSignal) {
    this.#options = options;
    const { list } = options;
    for (const name of this.#remembered ?? []) this.#put(name);
    // Fires in every window of this browser except the one that made the change.
    window.addEventListener('storage', (event) => event.key === key && this.#follow(), { signal });
    this.#menu = this.#addMenu(signal);
    list.after(this.#menu);
    const nameAt = ({ target }: Event) => {
      const tab = target instanceof Element && target.closest<HTMLElement>('[data-added]');
      return tab ? (tab.dataset.terminal as ShellName) : null;
    };
    list.addEventListener(
      'click',
      (event) => {
        const name = nameAt(event);
        if (!name || !(event.target as Element).closest('.tab-close')) return;
        // The tab itself must not be shown first.
        event.stopImmediatePropagation();
        options.onClose(name);
      },
      { signal, capture: true },
    );
    list.addEventListener(
      'keydown',
      (event) => {
        const name = event.key === 'Delete' ? nameAt(event) : null;
        if (name) options.onClose(name);
      },
      { signal },
    );
  }

  /** Every shell that has a tab, the lab's own first. */
  get names(): ShellName[] {
    return [...this.#options.terminals, ...this.#added];
  }

  mayClose(name: ShellName): boolean {
    return this.#added.includes(name);
  }

  /** Removes a tab; returns the one next to it. */
  remove(name: ShellName): ShellName {
    const all = this.names;
    const beside = all[all.indexOf(name) - 1] ?? all[0]!;
    this.#added.splice(this.#added.indexOf(name), 1);
    part(this.#options.list, `[data-terminal="${name}"]`).remove();
    this.#remember();
    return beside;
  }

  /** Removes nothing of the lab's own tabs. */
  dispose(): void {
    for (const name of this.#added) part(this.#options.list, `[data-terminal="${name}"]`).remove();
    this.#menu.remove();
  }

  #add(terminal: TerminalName): void {
    const name = nextShell(terminal, this.names);
    if (!name) return;
    this.#put(name);
    this.#remember();
    this.#options.onAdded(name);
  }

  #put(name: ShellName): void {
    const { list } = this.#options;
    const label = shellLabel(name);
    const close = element('span', { class: 'tab-close', title: `Close ${label} (Delete)` });
    close.append(icon('close'));
    this.#added.push(name);
    list.append(
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `terminal-tab-${name}`,
          'aria-controls': `terminal-panel-${name}`,
          'aria-selected': 'false',
          'aria-keyshortcuts': 'Delete',
          tabindex: '-1',
          'data-terminal': name,
          'data-added': true,
        },
        label,
        close,
      ),
    );
  }

  /** A single button if the lab has one terminal, otherwise a menu. */
  #addMenu(signal: AbortSignal): HTMLElement {
    const { terminals, list } = this.#options;
    const said = element('p', { class: 'label' }, `Up to ${shellsOfEach} of each.`);
    const items = terminals.map((terminal) => {
      const label = `New ${{ workspace: 'workspace shell', cqlsh: 'cqlsh', node: 'shell on the node' }[terminal]}`;
      const button = element('button', { type: 'button', class: 'item' }, icon('terminal'), label);
      button.addEventListener('click', () => this.#add(terminal));
      return button;
    });
    const panel = element('div', { class: 'panel' }, ...items, said);
    const menu = element(
      'details',
      { class: 'menu terminal-add' },
      element(
        'summary',
        { class: 'tool', 'aria-label': 'New terminal', title: 'New terminal' },
        icon('plus'),
      ),
      panel,
    );
    menu.addEventListener('toggle', () => {
      const { left } = menu.getBoundingClientRect();
      const edge = list.closest('.dock')?.getBoundingClientRect().right ?? innerWidth;
      menu.toggleAttribute('data-leftwards', left + panel.offsetWidth > edge);
      for (const [at, button] of items.entries())
        button.disabled = nextShell(terminals[at]!, this.names) === null;
    });
    closesItself(menu, signal);
    return menu;
  }

  #remember(): void {
    rememberShells(key, { labId: this.#options.labId, names: this.#added });
  }

  /** Null if what is stored belongs to another lab. */
  get #remembered(): ShellName[] | null {
    const { terminals } = this.#options;
    const names = recallShells(key, this.#options);
    return names?.filter((name) => !terminals.some((own) => own === name)) ?? null;
  }

  /** Another window has added or closed tabs. */
  #follow(): void {
    const names = this.#remembered;
    if (!names) return;
    for (const name of names) if (!this.#added.includes(name)) this.#put(name);
    for (const name of this.#added.filter((one) => !names.includes(one)))
      this.#options.onClosedElsewhere(name);
  }
}
