import '@xterm/xterm/css/xterm.css';
import type { TerminalName } from '#domain/lab-definition';
import { element } from '../element.ts';
import { runCommand } from './run-command.ts';
import './terminal-panel.css';
import './terminal-tools.css';
import { TerminalSettings } from './terminal-settings.ts';
import type { LabTerminals, LabTerminalsOptions } from './terminal-state.ts';
import { terminalTools } from './terminal-tools.ts';
import { TerminalView } from './terminal-view.ts';

/** Puts a panel for each of the lab's terminals into the dock; each connects when it is first opened. */
export function mountTerminals(container: HTMLElement, options: LabTerminalsOptions): LabTerminals {
  const panels = new Map(options.terminals.map((name) => [name, panelFor(name)]));
  const views = new Map<TerminalName, Promise<TerminalView>>();
  const settings = new TerminalSettings();
  const ending = new AbortController();
  let shown = options.terminals[0]!;
  container.replaceChildren(...panels.values());
  options.tools.replaceChildren(
    ...terminalTools(
      settings,
      {
        search: () => void viewOf(shown).then((view) => view.search()),
        copy: () => void viewOf(shown).then((view) => view.copy()),
        paste: async () => (await viewOf(shown)).paste(),
      },
      ending.signal,
    ),
  );

  function open(name: TerminalName, { focus = true } = {}): void {
    shown = name;
    for (const [other, panel] of panels) panel.hidden = other !== name;
    void viewOf(name).then((view) => {
      if (ending.signal.aborted || shown !== name) return;
      view.shown();
      if (focus) view.focus();
    });
  }

  function viewOf(name: TerminalName): Promise<TerminalView> {
    const found = views.get(name) ?? create(name);
    views.set(name, found);
    return found;
  }

  async function create(name: TerminalName): Promise<TerminalView> {
    const place = panels.get(name)?.querySelector<HTMLElement>('.terminal-place');
    if (!place) throw new Error(`This lab has no terminal ${name}.`);
    const view = await TerminalView.create(place, {
      labId: options.labId,
      name,
      settings,
      helpId: helpId(name),
      onState: (state) => !ending.signal.aborted && options.onState(name, state),
    });
    if (ending.signal.aborted) view.dispose();
    return view;
  }

  return {
    open,
    async run(name, text) {
      open(name, { focus: false });
      return runCommand(await viewOf(name), name, text);
    },
    dispose() {
      ending.abort();
      for (const view of views.values()) void view.then((one) => one.dispose());
      container.replaceChildren();
      options.tools.replaceChildren();
    },
  };
}

function panelFor(name: TerminalName): HTMLElement {
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

function helpId(name: TerminalName): string {
  return `terminal-help-${name}`;
}
