import { element, icon, part } from '#client/element';
import { hear, tell } from '#client/lesson/lesson-events';
import type { Answer, Refusal } from '#client/request';
import type { RunOutcome } from '#client/terminal/terminal-state';
import { engines } from '#domain/engines/engines';
import type { LabView } from '#domain/labs/lab';
import type { TerminalName } from '#domain/labs/lab-definition';
import { isAwaited } from '#domain/labs/lab-status';
import { paths } from '#paths';
import { clock, secondsUntil } from './countdown.ts';
import {
  type DockState,
  dockState,
  endSentence,
  queueSentence,
  startStep,
  startSteps,
} from './dock-state.ts';
import { DockTerminals } from './dock-terminals.ts';
import { askAndEnd, askAndReset } from './lab-dialogs.ts';
import { lessonLab } from './lesson-lab.ts';
import { labSheet } from './sheet.ts';

/** The lab beside the text: shows the face for the lab's state, and contains its terminals. */
export class LabDock extends HTMLElement {
  #terminals!: DockTerminals;
  #state: DockState | null = null;
  #announcedStep = '';

  connectedCallback() {
    this.#terminals = new DockTerminals(this);
    labSheet(this);
    this.#on('[data-start]', () => this.start());
    this.#on('[data-replace]', () => this.start({ replace: true }));
    this.#on('[data-cancel]', () => this.#show(lessonLab.end()));
    this.#on('[data-look-again]', () => location.reload());
    for (const button of document.querySelectorAll('[data-reset]'))
      button.addEventListener('click', () => void this.#ask(askAndReset()));
    for (const button of document.querySelectorAll('[data-end]'))
      button.addEventListener('click', () => void this.#ask(askAndEnd()));
    hear('strait:show-lab', ({ focus }) => focus && this.#focusAction());
    lessonLab.follow((lab) => this.#follow(lab));
    setInterval(() => this.#tick(), 1000);
  }

  /** Starts this lesson's lab; a refusal is shown in the dock. */
  async start(options?: { replace: boolean }): Promise<boolean> {
    tell('strait:show-lab', { focus: false });
    return this.#show(lessonLab.start(options));
  }

  /**
   * Types a command into a terminal of the running lab; `interrupts` first stops whatever keeps the
   * prompt away.
   */
  run(terminal: TerminalName, text: string, interrupts = false): Promise<RunOutcome> {
    tell('strait:show-lab', { focus: false });
    return this.#terminals.run(terminal, text, interrupts);
  }

  #follow(lab: LabView | null) {
    const state = dockState(lessonLab.context, lab);
    for (const face of this.querySelectorAll<HTMLElement>('[data-face]'))
      face.hidden = face.dataset.face === 'title' ? state === 'ready' : !isFaceOf(face, state);
    part(this, '.sheet-start').hidden = state !== 'idle' && state !== 'ended' && state !== 'failed';
    this.dataset.state = state;
    if (state !== this.#state) this.#hideRefusal();
    if (lab && isAwaited(lab)) this.#followStart(lab);
    if (lab && state === 'failed')
      part(this, '[data-failure]').textContent =
        lab.failure ?? 'The node did not start. You can try again.';
    if (lab && state === 'ended') part(this, '[data-ended]').textContent = endSentence(lab);
    if (lab?.engine) part(this, '[data-engine-name]').textContent = engines[lab.engine].displayName;
    this.#terminals.follow();
    this.#state = state;
  }

  #followStart(lab: LabView) {
    const current = startStep(lab);
    const now = current ? startSteps.indexOf(current) : startSteps.length;
    for (const [index, step] of startSteps.entries()) {
      const line = part(this, `[data-step="${step.at}"]`);
      line.dataset.at = index < now ? 'done' : index === now ? 'now' : 'ahead';
      line.toggleAttribute('aria-current', index === now);
      // Labs only wait for a slot when all are taken.
      if (step.at === 'queued') line.hidden = lab.status !== 'queued';
      const percent = index === now && lab.percent !== null ? `${Math.floor(lab.percent)} %` : '';
      part(line, '[data-percent]').textContent = percent;
    }
    const progress = part<HTMLProgressElement>(this, '[data-progress]');
    progress.hidden = lab.percent === null;
    progress.value = lab.percent ?? 0;
    const queue = lab.queue && queueSentence(lab.queue);
    part(this, '[data-detail]').textContent = queue || (lab.detail ?? '');
    const title = queue || (current?.title ?? 'Ready');
    // In the queue, announce each new position, but not each change of the estimate.
    const step = `${current?.at} ${lab.queue?.position ?? ''}`;
    if (step !== this.#announcedStep)
      part(this, '[data-face~="starting"] [data-announce]').textContent = title;
    part(this, '[data-cancel]').textContent =
      lab.status === 'queued' ? 'Leave the queue' : 'Cancel';
    this.#announcedStep = step;
    this.#tick();
  }

  #tick() {
    const lab = lessonLab.view;
    if (!lab || !isAwaited(lab)) return;
    part(this, '[data-elapsed]').textContent = `${clock(-secondsUntil(lab.createdAt))} so far`;
  }

  async #ask(outcome: Promise<string | null>) {
    const sentence = await outcome;
    if (sentence) this.#refuse({ message: sentence, reason: '' });
  }

  /** Disables the buttons during a request, and shows why it was refused. */
  async #show(asked: Promise<Answer<unknown>>): Promise<boolean> {
    this.#hideRefusal();
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('.face .button, .sheet-start')];
    for (const button of buttons) button.disabled = true;
    const answer = await asked;
    for (const button of buttons) button.disabled = false;
    if (!answer.ok) this.#refuse(answer);
    return answer.ok;
  }

  #refuse(refusal: Pick<Refusal, 'message' | 'reason'>) {
    const place = part(this, '[data-refusal]');
    const signIn =
      refusal.reason === 'sign-in-required' &&
      element('a', { href: paths.signIn(location.pathname) }, 'Sign in');
    // The page was rendered before that lab started; rendered again, it offers what can be done.
    const again =
      refusal.reason === 'lab-running-elsewhere' &&
      element('a', { href: location.pathname }, 'Try again');
    place.replaceChildren(
      element(
        'div',
        { class: 'notice is-failed' },
        icon('failed'),
        element('p', {}, refusal.message, ' ', signIn || again),
      ),
    );
    place.hidden = false;
    tell('strait:show-lab', { focus: false });
  }

  #hideRefusal() {
    part(this, '[data-refusal]').hidden = true;
  }

  #focusAction() {
    this.querySelector<HTMLElement>('.face:not([hidden]) .primary')?.focus();
  }

  #on(selector: string, act: () => unknown) {
    for (const button of this.querySelectorAll(selector))
      button.addEventListener('click', () => void act());
  }
}

/** A face may show several states. */
function isFaceOf(face: HTMLElement, state: DockState): boolean {
  return face.dataset.face?.split(' ').includes(state) ?? false;
}

customElements.define('lab-dock', LabDock);

/** The page's dock; null if the lesson has no lab. */
export function labDock(): LabDock | null {
  return document.querySelector<LabDock>('lab-dock');
}
