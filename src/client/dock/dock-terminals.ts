import { part } from '#client/element';
import type { LabTerminals, RunOutcome, TerminalState } from '#client/terminal/terminal-state';
import { labCan } from '#domain/labs/lab-can';
import type { TerminalName } from '#domain/labs/lab-definition';
import { type ShellName, terminalOf } from '#domain/labs/shell-name';
import { recallShells, rememberShells } from './lab-memory.ts';
import { lessonLab } from './lesson-lab.ts';

const key = 'strait.terminal.shown';
/** Each window remembers its own tab. */
const session = () => sessionStorage;

const words: Record<TerminalState['status'], [string, kind: string]> = {
  connecting: ['Connecting', 'attention'],
  open: ['Connected', 'passed'],
  reconnecting: ['Connection lost, trying again', 'attention'],
  offline: ['No network; the lab keeps running', 'attention'],
  exited: ['The shell has ended; press Enter for a new one', 'attention'],
  ended: ['The lab has ended', 'attention'],
  'signed-out': ['You are signed out; sign in again', 'failed'],
  failed: ['The terminal could not be opened', 'failed'],
};

/** The terminals inside the dock. Their code is loaded once there is a lab to connect to. */
export class DockTerminals {
  #dock: HTMLElement;
  #list: HTMLElement;
  /** The lab's own terminals; the learner may add tabs for more shells. */
  #terminals: TerminalName[];
  #mounted: { labId: string; terminals: Promise<LabTerminals> } | null = null;
  #states = new Map<ShellName, TerminalState>();
  #shown: ShellName;

  constructor(dock: HTMLElement) {
    this.#dock = dock;
    this.#list = part(dock, '[role="tablist"]');
    // Rendered by the server, before any tab is added.
    this.#terminals = this.#tabs.map(nameOf) as TerminalName[];
    this.#shown = this.#terminals[0]!;
    this.#list.addEventListener('click', ({ target }) => {
      const tab = target instanceof Element && target.closest<HTMLElement>('[role="tab"]');
      if (tab) void this.open(nameOf(tab));
    });
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
    new ResizeObserver(() => {
      // No tab is selected between the end of a lab and the next one if the selected tab had been
      // added.
      const shown = this.#tabs.find((tab) => tab.ariaSelected === 'true');
      if (shown) this.#reveal(shown);
    }).observe(this.#list);
  }

  get #tabs(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="tab"]')];
  }

  /** Connects to the lab when it is ready, and disconnects when it is not. */
  follow() {
    const lab = lessonLab.view;
    const labId = lab && labCan.openTerminal(lab) ? lab.id : null;
    if (labId === (this.#mounted?.labId ?? null)) return;
    void this.#mounted?.terminals.then((terminals) => terminals.dispose());
    this.#states.clear();
    this.#mounted = labId ? { labId, terminals: this.#mount(labId) } : null;
    if (labId) void this.#restore(labId);
  }

  /**
   * Shows the tab that this window showed before a reload, or its terminal's own tab if it is gone.
   */
  async #restore(labId: string): Promise<void> {
    const lab = { labId, terminals: this.#terminals };
    const wanted = recallShells(key, lab, session)?.[0] ?? this.#shown;
    const own = terminalOf(wanted);
    this.#select(own);
    // Tabs that the learner added come with the terminals.
    await this.#mounted?.terminals;
    const isChosen = this.#mounted?.labId !== labId || this.#shown !== own;
    if (!isChosen) await this.open(this.#has(wanted) ? wanted : own, false);
  }

  #has(name: ShellName): boolean {
    return this.#tabs.some((tab) => nameOf(tab) === name);
  }

  async open(name: ShellName, focus = true): Promise<void> {
    this.#choose(name);
    (await this.#mounted?.terminals)?.open(name, { focus });
  }

  /** Runs it in the visible tab if that is one of the terminal's, otherwise in the lab's own. */
  async run(terminal: TerminalName, text: string, interrupts: boolean): Promise<RunOutcome> {
    const name = terminalOf(this.#shown) === terminal ? this.#shown : terminal;
    this.#choose(name);
    const terminals = await this.#mounted?.terminals;
    return terminals
      ? terminals.run(name, text, interrupts)
      : { ok: false, message: 'The lab is not ready yet.' };
  }

  async #mount(labId: string): Promise<LabTerminals> {
    const { mountTerminals } = await import('#client/terminal/lab-terminals');
    return mountTerminals(part(this.#dock, '[data-terminals]'), {
      labId,
      tabs: this.#list,
      terminals: this.#terminals,
      tools: part(this.#dock, '[data-terminal-tools]'),
      onWanted: (name, focus) => void this.open(name, focus),
      onState: (name, state) => {
        if (this.#mounted?.labId !== labId) return;
        this.#states.set(name, state);
        this.#showState();
        if (state.status === 'ended') void lessonLab.look();
      },
    });
  }

  /** Shows its tab, and again after a reload. */
  #choose(name: ShellName) {
    this.#select(name);
    const labId = this.#mounted?.labId;
    if (labId) rememberShells(key, { labId, names: [name] }, session);
  }

  #select(name: ShellName) {
    this.#shown = name;
    for (const tab of this.#tabs) {
      const isShown = nameOf(tab) === name;
      tab.ariaSelected = String(isShown);
      tab.tabIndex = isShown ? 0 : -1;
      if (isShown) this.#reveal(tab);
    }
    this.#showState();
  }

  /** Scrolls to a tab if there are more than fit. */
  #reveal(tab: HTMLElement) {
    const list = this.#list;
    // Not scrollIntoView, which would scroll the page as well.
    list.scrollLeft = tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
  }

  #showState() {
    const state = this.#states.get(this.#shown) ?? { status: 'connecting', message: null };
    const [sentence, kind] = words[state.status];
    const place = part(this.#dock, '[data-terminal-state]');
    place.dataset.kind = kind;
    part(place, 'span:last-child').textContent = state.message ?? sentence;
  }

  #walk(event: KeyboardEvent) {
    const tabs = this.#tabs;
    const at = tabs.indexOf(event.target as HTMLElement);
    const last = tabs.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[to]!;
    tab.focus();
    void this.open(nameOf(tab), false);
  }
}

function nameOf(tab: HTMLElement): ShellName {
  return tab.dataset.terminal as ShellName;
}
