import { type LessonContext, readLessonData } from '#client/lesson/lesson-data';
import { type Answer, type Refusal, request } from '#client/request';
import type { LabView } from '#domain/labs/lab';
import { labCan } from '#domain/labs/lab-can';
import { isAwaited, type LabStatus } from '#domain/labs/lab-status';
import { paths } from '#paths';

type Listener = (lab: LabView | null) => void;

/**
 * How often to ask (ms): immediately again while a start is watched, since the server answers when
 * something is new; rarely once the lab only counts down.
 */
const pollEvery = {
  queued: 2_000,
  starting: 20,
  ready: 10_000,
  failed: null,
  ended: null,
} satisfies Record<LabStatus, number | null>;
/** While the page is hidden or the server does not respond (ms). */
const calmly = 1_000;

/** This page's lab: what is known about it, what can be requested, and who listens to changes. */
export class LessonLab {
  readonly context: LessonContext;
  #view: LabView | null;
  #listeners = new Set<Listener>();
  #timer = 0;
  /** The view's version, as last named by the server. */
  #known: { labId: string; version: string } | null = null;

  constructor(context: LessonContext) {
    this.context = context;
    this.#view = context.lab;
    this.#schedule();
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void this.look();
    });
    addEventListener('online', () => void this.look());
  }

  get view(): LabView | null {
    return this.#view;
  }

  get isReady(): boolean {
    return this.#view !== null && labCan.openTerminal(this.#view);
  }

  get isStarting(): boolean {
    return this.#view !== null && isAwaited(this.#view);
  }

  /** Calls the listener now and on every change. */
  follow(listener: Listener) {
    this.#listeners.add(listener);
    listener(this.#view);
  }

  /** `replace` ends the learner's lab of another lesson first. */
  start({ replace = false } = {}): Promise<Answer<unknown>> {
    return this.#start({ replace });
  }

  /** Replaces this lab with a fresh one; if that is refused, this one stays. */
  reset(): Promise<Answer<unknown>> {
    return this.#start({ resets: this.#view?.id });
  }

  async #start(how: { replace?: boolean; resets?: string | undefined }): Promise<Answer<unknown>> {
    const { courseId, lessonId } = this.context;
    const answer = await request<LabAnswer>('POST', paths.api.labs(), {
      course: courseId,
      lesson: lessonId,
      ...how,
    });
    if (answer.ok) {
      this.context.elsewhere = null;
      this.#take(answer.data.lab);
    }
    return answer;
  }

  async end(): Promise<Answer<unknown>> {
    if (!this.#view) return { ok: true, data: null };
    const { id } = this.#view;
    const answer = await request<unknown>('DELETE', paths.api.lab(id));
    if (!answer.ok && !isGone(answer)) return answer;
    if (this.#view.id === id)
      this.#take({ ...this.#view, status: 'ended', endReason: 'learner', mayExtend: false });
    return { ok: true, data: null };
  }

  async extend(): Promise<Answer<unknown>> {
    if (!this.#view) return { ok: true, data: null };
    const answer = await request<LabAnswer>('POST', paths.api.labExtensions(this.#view.id));
    if (answer.ok) this.#take(answer.data.lab);
    return answer;
  }

  /** Asks the server for the lab's current state. */
  async look(): Promise<void> {
    const before = this.#view;
    if (!before || !labCan.end(before)) return;
    const known = this.#known?.labId === before.id ? this.#known.version : undefined;
    const answer = await request<LabAnswer & { version: string }>(
      'GET',
      paths.api.lab(before.id, known),
    );
    // Another request may have replaced the lab meanwhile.
    if (this.#view?.id !== before.id) return;
    if (answer.ok) {
      this.#known = { labId: before.id, version: answer.data.version };
      this.#take(answer.data.lab);
    } else if (isGone(answer))
      this.#take({ ...before, status: 'ended', endReason: 'lost', mayExtend: false });
    else this.#schedule(calmly);
  }

  #take(view: LabView) {
    this.#view = view;
    for (const listener of this.#listeners) listener(view);
    this.#schedule();
  }

  #schedule(least = document.hidden ? calmly : 0) {
    clearTimeout(this.#timer);
    const pace = this.#view && pollEvery[this.#view.status];
    if (pace) this.#timer = window.setTimeout(() => void this.look(), Math.max(least, pace));
  }
}

type LabAnswer = { lab: LabView };
const isGone = (answer: Refusal) => answer.status === 404 || answer.status === 410;

/** One for the page: every part follows the same lab. */
export const lessonLab = new LessonLab(readLessonData());
