import '@xterm/xterm/css/xterm.css';
import { type ShellName, shellLabel } from '#domain/labs/shell-name';
import { paths } from '#paths';
import { element } from '../element.ts';
import { askToClose } from './ask-to-close.ts';
import { runCommand } from './run-command.ts';
import './terminal-panel.css';
import './terminal-tools.css';
import { TerminalSettings } from './terminal-settings.ts';
import type { LabTerminals, LabTerminalsOptions } from './terminal-state.ts';
import { TerminalTabs } from './terminal-tabs.ts';
import { terminalTools } from './terminal-tools.ts';
import { TerminalView } from './terminal-view.ts';

/**
 * Adds a panel for each of the lab's terminals to the dock; each connects when it is first opened.
 */
export function mountTerminals(container: HTMLElement, options: LabTerminalsOptions): LabTerminals {
  const { labId, terminals, onWanted } = options;
  const panels = new Map<ShellName, HTMLElement>();
  const views = new Map<ShellName, Promise<TerminalView>>();
  const settings = new TerminalSettings();
  const ending = new AbortController();
  const tabs = new TerminalTabs(
    {
      labId,
      terminals,
      list: options.tabs,
      onAdded: (name) => onWanted(name, true),
      onClose: (name) => void close(name),
      onClosedElsewhere: (name) => {
        const hadFocus = panels.get(name)?.contains(document.activeElement) ?? false;
        takeAway(name, { ends: false, focus: hadFocus });
      },
    },
    ending.signal,
  );
  let shown: ShellName = terminals[0]!;
  container.replaceChildren();
  const tools = terminalTools(
    settings,
    {
      search: () => void viewOf(shown).then((view) => view.search()),
      copy: () => void viewOf(shown).then((view) => view.copy()),
      paste: async () => (await viewOf(shown)).paste(),
      viewer: () => paths.viewer(labId, shown),
      close: () => (tabs.mayClose(shown) ? () => void close(shown) : null),
    },
    ending.signal,
  );
  options.tools.replaceChildren(...tools);

  function open(name: ShellName, { focus = true } = {}): void {
    shown = name;
    panelOf(name);
    for (const [other, panel] of panels) panel.hidden = other !== name;
    void viewOf(name).then((view) => {
      if (ending.signal.aborted || shown !== name) return;
      view.shown();
      if (focus) view.focus();
    });
  }

  async function close(name: ShellName): Promise<void> {
    const view = await views.get(name);
    if (view?.isBusy && !(await askToClose(shellLabel(name)))) return;
    // A second press, or the lab's end, may have come first.
    if (ending.signal.aborted || !tabs.mayClose(name)) return;
    takeAway(name, { ends: true, focus: true });
  }

  function takeAway(name: ShellName, { ends, focus }: { ends: boolean; focus: boolean }): void {
    const beside = tabs.remove(name);
    void views.get(name)?.then((view) => (ends ? view.endShell() : view.dispose()));
    views.delete(name);
    panels.get(name)?.remove();
    panels.delete(name);
    if (shown === name) onWanted(beside, focus);
  }

  function panelOf(name: ShellName): HTMLElement {
    const panel = panels.get(name) ?? container.appendChild(panelFor(name));
    panels.set(name, panel);
    return panel;
  }

  function viewOf(name: ShellName): Promise<TerminalView> {
    const found = views.get(name) ?? create(name);
    views.set(name, found);
    return found;
  }

  async function create(name: ShellName): Promise<TerminalView> {
    const place = panelOf(name).querySelector<HTMLElement>('.terminal-place');
    if (!place) throw new Error(`The panel of ${name} has no place for a terminal.`);
    const view = await TerminalView.create(place, {
      labId,
      name,
      label: shellLabel(name),
      settings,
      helpId: helpId(name),
      onState: (state) => !ending.signal.aborted && options.onState(name, state),
    });
    if (ending.signal.aborted) view.dispose();
    return view;
  }

  return {
    open,
    close: (name) => void close(name),
    async run(name, text, interrupts) {
      open(name, { focus: false });
      return runCommand(await viewOf(name), name, text, interrupts);
    },
    dispose() {
      ending.abort();
      for (const view of views.values()) void view.then((one) => one.dispose());
      tabs.dispose();
      container.replaceChildren();
      options.tools.replaceChildren();
    },
  };
}

function panelFor(name: ShellName): HTMLElement {
  const panel = element(
    'div',
    {
      id: `terminal-panel-${name}`,
      class: 'terminal-panel',
      role: 'tabpanel',
      'aria-labelledby': `terminal-tab-${name}`,
    },
    element('p', { id: helpId(name), class: 'visually-hidden' }, help),
    element('div', { class: 'terminal-place' }),
  );
  panel.hidden = true;
  return panel;
}

const help =
  'Tab goes to the shell. To leave the terminal press Escape, then Tab, or Escape, then Shift and Tab. Control, Shift and C copies the selection; Control and V pastes; Control, Shift and F searches. Screen reader mode is in the terminal options.';

function helpId(name: ShellName): string {
  return `terminal-help-${name}`;
}
