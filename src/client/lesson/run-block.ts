import { labDock } from '#client/dock/lab-dock';
import { lessonLab } from '#client/dock/lesson-lab';
import { isNarrow } from '#client/dock/sheet';
import { element, part } from '#client/element';
import type { TerminalName } from '#domain/labs/lab-definition';
import { paths } from '#paths';
import { codeText, copyOnPress } from './copy-code.ts';

/** Say that a command is waiting only after this long (ms). */
const sayAfter = 400;

/** A command in the prose: typed into the lab's terminal with one press, or copied. */
class RunBlock extends HTMLElement {
  connectedCallback() {
    copyOnPress(this, 'pre:not([data-language="output"])');
    const run = part(this, '[data-run]');
    // A lesson without a lab has commands to read and copy, and nowhere to run them.
    if (!labDock()) run.remove();
    run.addEventListener('click', () => void this.#press());
    lessonLab.follow(() => {
      if (lessonLab.isReady && this.dataset.waits !== undefined) {
        delete this.dataset.waits;
        void this.#run();
      }
    });
  }

  get #text(): string {
    return codeText(part(this, 'pre:not([data-language="output"])'));
  }

  async #press() {
    if (lessonLab.isReady) return this.#run();
    if (!lessonLab.context.signedIn) {
      const href = paths.signIn(location.pathname);
      return this.#say('It runs in your own lab. ', element('a', { href }, 'Sign in to start one'));
    }
    this.dataset.waits = '';
    if (lessonLab.isStarting) return this.#say('It will run when the lab is ready.');
    const start = element(
      'button',
      { type: 'button', class: 'button small' },
      'Start lab and run this',
    );
    start.addEventListener('click', async () => {
      this.#say('It will run when the lab is ready.');
      if (await labDock()?.start()) return;
      delete this.dataset.waits;
      this.#say();
    });
    this.#say('No lab is running.', start);
    start.focus();
  }

  /** `interrupts` first ends what is running in the terminal, or clears what is typed there. */
  async #run(interrupts = false) {
    const button = part<HTMLButtonElement>(this, '[data-run]');
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    const waiting = setTimeout(() => this.#say('Waiting for the prompt.'), sayAfter);
    try {
      const terminal = this.dataset.terminal as TerminalName;
      const outcome = await labDock()?.run(terminal, this.#text, interrupts);
      clearTimeout(waiting);
      if (isNarrow()) this.scrollIntoView({ block: 'start' });
      if (outcome?.ok === false) this.#say(outcome.message, this.#interrupting(outcome.interrupt));
      else this.#say();
    } catch (error) {
      this.#say('The terminal could not be opened. Reload the page and try again.');
      throw error;
    } finally {
      clearTimeout(waiting);
      button.ariaDisabled = null;
    }
  }

  #interrupting(label: string | undefined): Node | string {
    if (!label) return '';
    const button = element('button', { type: 'button', class: 'button small' }, label);
    button.addEventListener('click', () => void this.#run(true));
    return button;
  }

  #say(...words: (Node | string)[]) {
    const place = part(this, '[data-say]');
    place.replaceChildren(...words.filter((word) => word !== ''));
  }
}

customElements.define('run-block', RunBlock);
