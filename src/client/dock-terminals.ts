import { labCan } from '#domain/lab-can';
import type { TerminalName } from '#domain/lab-definition';
import { part } from './element.ts';
import { lessonLab } from './lesson-lab.ts';
import type { LabTerminals, RunOutcome, TerminalState } from './terminal/terminal-state.ts';

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

/** The terminals inside the dock. Their code is fetched when there is a lab to connect to. */
export class DockTerminals {
  #dock: HTMLElement;
  #tabs: HTMLButtonElement[];
  #mounted: { labId: string; terminals: Promise<LabTerminals> } | null = null;
  #states = new Map<TerminalName, TerminalState>();
  #shown: TerminalName;

  constructor(dock: HTMLElement) {
    this.#dock = dock;
    this.#tabs = [...dock.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
    this.#shown = nameOf(this.#tabs[0]!);
    for (const tab of this.#tabs) {
      tab.addEventListener('click', () => void this.open(nameOf(tab)));
      tab.addEventListener('keydown', (event) => this.#walk(event));
    }
  }

  /** Connects to the lab when it is ready, and lets go of it when it is not. */
  follow() {
    const lab = lessonLab.view;
    const labId = lab && labCan.openTerminal(lab) ? lab.id : null;
    if (labId === (this.#mounted?.labId ?? null)) return;
    void this.#mounted?.terminals.then((terminals) => terminals.dispose());
    this.#states.clear();
    this.#mounted = labId ? { labId, terminals: this.#mount(labId) } : null;
    if (labId) void this.open(this.#shown, false);
  }

  async open(name: TerminalName, focus = true): Promise<void> {
    this.#select(name);
    (await this.#mounted?.terminals)?.open(name, { focus });
  }

  async run(name: TerminalName, text: string): Promise<RunOutcome> {
    this.#select(name);
    const terminals = await this.#mounted?.terminals;
    return terminals
      ? terminals.run(name, text)
      : { ok: false, message: 'The lab is not ready yet.' };
  }

  async #mount(labId: string): Promise<LabTerminals> {
    const { mountTerminals } = await import('./terminal/lab-terminals.ts');
    return mountTerminals(part(this.#dock, '[data-terminals]'), {
      labId,
      terminals: this.#tabs.map(nameOf),
      tools: part(this.#dock, '[data-terminal-tools]'),
      onState: (name, state) => {
        if (this.#mounted?.labId !== labId) return;
        this.#states.set(name, state);
        this.#showState();
        if (state.status === 'ended') void lessonLab.look();
      },
    });
  }

  #select(name: TerminalName) {
    this.#shown = name;
    for (const tab of this.#tabs) {
      const isShown = nameOf(tab) === name;
      tab.ariaSelected = String(isShown);
      tab.tabIndex = isShown ? 0 : -1;
    }
    this.#showState();
  }

  #showState() {
    const state = this.#states.get(this.#shown) ?? { status: 'connecting', message: null };
    const [sentence, kind] = words[state.status];
    const place = part(this.#dock, '[data-terminal-state]');
    place.dataset.kind = kind;
    part(place, 'span:last-child').textContent = state.message ?? sentence;
  }

  #walk(event: KeyboardEvent) {
    const at = this.#tabs.indexOf(event.currentTarget as HTMLButtonElement);
    const last = this.#tabs.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = this.#tabs[to]!;
    tab.focus();
    void this.open(nameOf(tab), false);
  }
}

function nameOf(tab: HTMLButtonElement): TerminalName {
  return tab.dataset.terminal as TerminalName;
}
