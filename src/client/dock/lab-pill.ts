import { part } from '#client/element';
import { clock, secondsUntil } from './countdown.ts';
import { dockState, hasLab } from './dock-state.ts';
import { lessonLab } from './lesson-lab.ts';

/**
 * When less than this is left (seconds), the countdown is highlighted and "Extend" appears beside
 * it.
 */
const soon = 15 * 60;
/** Minutes left at which screen readers are told. */
const announced = [15, 5, 1];

/** The lab's state in the header, with its countdown. */
class LabPill extends HTMLElement {
  #lastMinutes = Number.POSITIVE_INFINITY;

  connectedCallback() {
    lessonLab.follow(() => this.#show());
    setInterval(() => this.#tick(), 1000);
    for (const button of this.querySelectorAll('[data-extend], [data-extend-now]'))
      button.addEventListener('click', () => void this.#extend());
  }

  #show() {
    const lab = lessonLab.view;
    const state = dockState(lessonLab.context, lab);
    this.dataset.state = state;
    this.hidden = !hasLab(state);
    if (!lab || this.hidden) return;
    part(this, '[data-word]').textContent = state === 'ready' ? 'Lab ready' : 'Lab starting';
    const ends = new Date(lab.expiresAt).toLocaleTimeString([], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    part(this, '[data-until]').textContent = [
      `Ends at ${ends}, or after ${lessonLab.context.idleMinutes} minutes without use.`,
      !lab.mayExtend && secondsUntil(lab.expiresAt) > 3600 && 'You can extend it in its last hour.',
    ]
      .filter(Boolean)
      .join(' ');
    part<HTMLButtonElement>(this, '[data-extend]').disabled = !lab.mayExtend;
    this.#tick();
  }

  #tick() {
    const lab = lessonLab.view;
    if (!lab || this.hidden) return;
    const left = secondsUntil(lab.expiresAt);
    const isReady = lab.status === 'ready';
    part(this, '[data-left]').textContent = isReady ? `${clock(left)} left` : '';
    this.toggleAttribute('data-soon', isReady && left < soon);
    part(this, '[data-extend-now]').hidden = !(isReady && left < soon && lab.mayExtend);
    const minutes = Math.ceil(left / 60);
    if (isReady && minutes < this.#lastMinutes && announced.includes(minutes))
      this.#announce(`The lab ends in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`);
    this.#lastMinutes = minutes;
  }

  async #extend() {
    const answer = await lessonLab.extend();
    this.#announce(answer.ok ? 'The lab has been extended.' : answer.message);
    if (!answer.ok) part(this, '[data-until]').textContent = answer.message;
  }

  #announce(sentence: string) {
    part(this, '[data-announce]').textContent = sentence;
  }
}

customElements.define('lab-pill', LabPill);
