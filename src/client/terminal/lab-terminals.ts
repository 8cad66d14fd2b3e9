import '@xterm/xterm/css/xterm.css';
import type { TerminalName } from '#domain/lab-definition';
import { element } from '../element.ts';
import { recall, remember } from '../remember.ts';
import { runCommand } from './run-command.ts';
import './terminal-panel.css';
import type { LabTerminals, LabTerminalsOptions } from './terminal-state.ts';
import { TerminalView } from './terminal-view.ts';

const screenReaderKey = 'strait.terminal.screen-reader';

/** Puts a panel for each of the lab's terminals into the dock; each connects when it is first opened. */
export function mountTerminals(container: HTMLElement, options: LabTerminalsOptions): LabTerminals {
  const panels = new Map(options.terminals.map((name) => [name, panelFor(name)]));
  const views = new Map<TerminalName, Promise<TerminalView>>();
  let screenReaderMode = recall(screenReaderKey) === 'on';
  let isDisposed = false;
  container.replaceChildren(...panels.values());

  function open(name: TerminalName, { focus = true } = {}): void {
    for (const [other, panel] of panels) panel.hidden = other !== name;
    void viewOf(name).then((view) => {
      if (isDisposed || panels.get(name)?.hidden) return;
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
      screenReaderMode,
      helpId: helpId(name),
      onState: (state) => !isDisposed && options.onState(name, state),
    });
    if (isDisposed) view.dispose();
    return view;
  }

  return {
    open,
    async run(name, text) {
      open(name, { focus: false });
      return runCommand(await viewOf(name), name, text);
    },
    get screenReaderMode() {
      return screenReaderMode;
    },
    setScreenReaderMode(on) {
      screenReaderMode = on;
      remember(screenReaderKey, on ? 'on' : null);
      for (const view of views.values())
        void view.then(({ terminal }) => {
          terminal.options.screenReaderMode = on;
        });
    },
    dispose() {
      isDisposed = true;
      for (const view of views.values()) void view.then((one) => one.dispose());
      container.replaceChildren();
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
  'Tab goes to the shell. To leave the terminal press Escape, then Tab, or Escape, then Shift and Tab. Control, Shift and C copies the selection; Control and V pastes.';

function helpId(name: TerminalName): string {
  return `terminal-help-${name}`;
}
