import { clock, secondsUntil } from '#client/dock/countdown';
import { lessonLab } from '#client/dock/lesson-lab';
import { element, part } from '#client/element';
import { request } from '#client/request';
import type { QuizAnswers, QuizPaper, QuizResult } from '#domain/learning/quiz-paper';
import { paths } from '#paths';
import { type HandInRefusal, handInBar } from './hand-in.ts';
import { tell } from './lesson-events.ts';
import { quizFacts } from './quiz-facts.ts';
import { forgetAnswers, quizForm } from './quiz-form.ts';
import { quizResult } from './quiz-result.ts';

/** The lesson's quiz: an attempt is fetched, answered, submitted, and comes back marked. */
class QuizPanel extends HTMLElement {
  #timer = 0;
  #nextTryAt: string | null = null;

  connectedCallback() {
    const { quiz, signedIn } = lessonLab.context;
    if (!quiz || !signedIn) return;
    part(this, '[data-start]').addEventListener('click', () => void this.#open());
    part(this, '[data-review]').addEventListener('click', () => {
      if (quiz.lastAttemptId) void this.#review(quiz.lastAttemptId);
    });
    this.#waitFor(quiz.nextTryAt);
    // An attempt that was open before a refresh is opened again, with its answers.
    if (quiz.hasOpenAttempt) void this.#open(false);
    else if (!quiz.mayStart && !quiz.passed && !quiz.nextTryAt)
      this.#say('You have used all attempts. Your best score counts.');
  }

  async #open(focus = true) {
    const { courseId, lessonId } = lessonLab.context;
    const start = part<HTMLButtonElement>(this, '[data-start]');
    start.disabled = true;
    const answer = await request<QuizPaper>('POST', paths.api.quizAttempts(courseId, lessonId));
    start.disabled = false;
    if (!answer.ok) {
      this.#say(answer.message);
      const { nextTryAt } = answer as { nextTryAt?: string };
      return this.#waitFor(nextTryAt ?? null);
    }
    const paper = answer.data;
    this.#say();
    start.hidden = true;
    part(this, '[data-review]').hidden = true;
    const form = quizForm(paper);
    const bar = handInBar(form, (answers) => this.#handIn(paper, answers));
    form.element.append(bar.element);
    this.#countDown(paper, bar);
    part(this, '[data-body]').replaceChildren(form.element);
    if (focus) form.element.querySelector<HTMLElement>('input, button:enabled')?.focus();
  }

  #countDown({ attempt: { deadlineAt, now } }: QuizPaper, bar: ReturnType<typeof handInBar>) {
    clearInterval(this.#timer);
    if (!deadlineAt) return;
    const skew = Date.parse(now) - Date.now();
    const left = element('span', { class: 'label num', role: 'timer' });
    bar.element.append(left);
    const tick = () => {
      const seconds = secondsUntil(deadlineAt, Date.now() + skew);
      left.textContent = `${clock(seconds)} left`;
      if (seconds > 0) return;
      clearInterval(this.#timer);
      bar.timeIsUp();
    };
    this.#timer = window.setInterval(tick, 1000);
    tick();
  }

  async #handIn(paper: QuizPaper, answers: QuizAnswers): Promise<HandInRefusal | null> {
    const path = paths.api.quizSubmission(paper.attempt.id);
    const answer = await request<QuizResult>('POST', path, { answers });
    if (!answer.ok) return answer;
    clearInterval(this.#timer);
    forgetAnswers(paper.attempt.id);
    this.#take(answer.data);
    return null;
  }

  async #review(attemptId: string) {
    const answer = await request<QuizResult>('GET', paths.api.quizSubmission(attemptId));
    if (!answer.ok) return this.#say(answer.message);
    this.#show(answer.data);
    part(this, '[data-review]').hidden = true;
  }

  #take(result: QuizResult) {
    const { quiz } = lessonLab.context;
    if (!quiz) return;
    const isBetter = !quiz.best || result.score / result.max > quiz.best.score / quiz.best.max;
    quiz.best = isBetter ? { score: result.score, max: result.max } : quiz.best;
    quiz.attemptsUsed = quiz.attemptsAllowed - result.attemptsLeft;
    quiz.lastAttemptId = result.attempt.id;
    const isNew = result.passed && !quiz.passed;
    quiz.passed ||= result.passed;
    this.dataset.state = quiz.passed ? 'passed' : 'open';
    part(this, '[data-facts]').textContent = quizFacts(quiz);
    this.#show(result);
    const start = part(this, '[data-start]');
    start.hidden = !result.mayStart;
    start.textContent = 'Try again';
    this.#waitFor(result.nextTryAt);
    if (!result.passed && !result.mayStart && !result.nextTryAt)
      this.#say('That was your last attempt. Your best score counts.');
    if (isNew) tell('strait:quiz-passed', null);
    const { pointsAwarded: awarded, learnerTotal, certificate } = result;
    if (awarded) tell('strait:points', { awarded, learnerTotal });
    if (certificate) tell('strait:certificate', certificate);
  }

  #show(result: QuizResult) {
    const marked = quizResult(result);
    part(this, '[data-body]').replaceChildren(marked);
    const score = part(marked, '.score');
    score.focus({ preventScroll: true });
    score.scrollIntoView({ block: 'nearest' });
  }

  /** Counts down to the next attempt, then offers it. */
  #waitFor(nextTryAt: string | null) {
    this.#nextTryAt = nextTryAt;
    if (!nextTryAt) return;
    part(this, '[data-start]').hidden = true;
    clearInterval(this.#timer);
    const tick = () => {
      if (this.#nextTryAt !== nextTryAt) return;
      const wait = part(this, '[data-wait]');
      const seconds = secondsUntil(nextTryAt);
      if (seconds > 0) {
        wait.textContent = `You can try again in ${clock(seconds)}. Meanwhile, read what went wrong.`;
        return;
      }
      clearInterval(this.#timer);
      wait.textContent = '';
      const start = part(this, '[data-start]');
      start.textContent = 'Try again';
      start.hidden = false;
    };
    tick();
    this.#timer = window.setInterval(tick, 1000);
  }

  #say(sentence = '') {
    part(this, '[data-say]').textContent = sentence;
  }
}

customElements.define('quiz-panel', QuizPanel);
