import type { TerminalName } from '#domain/lab-definition';
import { findShell, nextShell, type ShellName, shellsOfEach, terminalOf } from '#domain/shell-name';
import { element, icon, part } from '../element.ts';
import { closesItself } from '../menus.ts';
import { recall, remember } from '../remember.ts';

const key = 'strait.terminal.tabs';

type TabsOptions = {
  labId: string;
  list: HTMLElement;
  terminals: readonly TerminalName[];
  /** A tab that was added is to be shown. */
  onAdded(name: ShellName): void;
  /** The learner wants a tab closed. */
  onClose(name: ShellName): void;
};

/** Tabs that the learner added behind the lab's own. Their names are kept in this browser, their shells by the server. */
export class TerminalTabs {
  readonly #options: TabsOptions;
  readonly #added: ShellName[] = [];
  readonly #menu: HTMLElement;

  constructor(options: TabsOptions, signal: AbortSignal) {
    this.#options = options;
    const { list, terminals, labId } = options;
    for (const name of rememberedTabs(labId, terminals)) this.#put(name);
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

  /** What the tab says, as `Shell 2`. */
  labelOf(name: ShellName): string {
    return part(this.#options.list, `[data-terminal="${name}"]`).textContent.trim();
  }

  /** Takes a tab away; answers the one beside it. */
  remove(name: ShellName): ShellName {
    const all = this.names;
    const beside = all[all.indexOf(name) - 1] ?? all[0]!;
    this.#added.splice(this.#added.indexOf(name), 1);
    part(this.#options.list, `[data-terminal="${name}"]`).remove();
    this.#remember();
    return beside;
  }

  /** Leaves the lab's own tabs alone. */
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
    const label = `${this.labelOf(terminalOf(name))} ${name.split('-')[1]}`;
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

  /** One button where the lab has one terminal, else a menu of them. */
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
    const { labId } = this.#options;
    remember(key, this.#added.length > 0 ? [labId, ...this.#added].join(' ') : null);
  }
}

/** What was added in this lab; a list of another lab counts for nothing. */
function rememberedTabs(labId: string, terminals: readonly TerminalName[]): ShellName[] {
  const [ofLab, ...names] = (recall(key) ?? '').split(' ');
  if (ofLab !== labId) return [];
  const found = [...new Set(names)].map((name) => findShell(name, terminals));
  return found.filter(
    (name) => name !== null && !terminals.some((own) => own === name),
  ) as ShellName[];
}
