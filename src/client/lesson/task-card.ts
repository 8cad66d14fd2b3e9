import { labDock } from '#client/dock/lab-dock';
import { lessonLab } from '#client/dock/lesson-lab';
import { element, icon, part } from '#client/element';
import { codeNodes, inlineNodes } from '#client/inline-nodes';
import { type Answer, request } from '#client/request';
import type { TaskView } from '#domain/learning/task-view';
import { paths } from '#paths';
import { hear, tell } from './lesson-events.ts';

/** The result of a check. */
type CheckOutcome = {
  passed: boolean;
  task: TaskView;
  pointsAwarded: number;
  learnerTotal: number;
  certificate: { code: string } | null;
};

const stateWords = { open: ', To do', attempted: ', Not yet', passed: ', Passed' };

/** A graded task in the prose: checked, hinted at and solved in place. */
class TaskCard extends HTMLElement {
  #task!: TaskView;

  connectedCallback() {
    const task = lessonLab.context.tasks.find((entry) => entry.id === this.dataset.task);
    if (!task) throw new Error(`The page knows no task ${this.dataset.task}.`);
    this.#task = task;
    this.#on('[data-check]', () => this.#check());
    this.#on('[data-hint]', () => this.#reveal('[data-hint]', paths.api.taskHints));
    this.#on('[data-solve]', () => this.#reveal('[data-solve]', paths.api.taskSolution));
    hear('strait:task', ({ taskId, state }) => {
      const need = this.#task.needs.find((entry) => entry.id === taskId);
      if (need) need.passed = state === 'passed';
      this.#showNeeds();
    });
    this.#showNeeds();
  }

  async #check() {
    const lab = lessonLab.view;
    if (!lab || !lessonLab.isReady) return this.#offerLab();
    const button = part<HTMLButtonElement>(this, '[data-check]');
    const words = button.textContent;
    button.ariaDisabled = 'true';
    // Most checks return at once; the button only changes for those that do not.
    const slow = setTimeout(() => {
      button.textContent = 'Checking…';
    }, 300);
    const answer = await request<CheckOutcome>('POST', paths.api.labChecks(lab.id), {
      task: this.#task.id,
    });
    clearTimeout(slow);
    button.ariaDisabled = null;
    button.textContent = words;
    if (!answer.ok) return this.#say('attention', answer.message);
    this.#take(answer.data.task, true);
    const { pointsAwarded: awarded, learnerTotal, certificate } = answer.data;
    if (awarded) tell('strait:points', { awarded, learnerTotal });
    if (certificate) tell('strait:certificate', certificate);
  }

  async #reveal(selector: string, path: typeof paths.api.taskHints) {
    const { courseId, lessonId } = lessonLab.context;
    const button = part<HTMLButtonElement>(this, selector);
    button.ariaDisabled = 'true';
    const answer: Answer<{ task: TaskView }> = await request(
      'POST',
      path(courseId, lessonId, this.#task.id),
      // So that a click that reaches the server twice reveals one hint.
      { shown: this.#task.hints.length },
    );
    button.ariaDisabled = null;
    if (!answer.ok) return this.#say('attention', answer.message);
    this.#take(answer.data.task);
    // The pressed button may be gone; reading continues at what it revealed.
    if (button.hidden) part(this, '[data-check]').focus();
  }

  #take(task: TaskView, checked = false) {
    const isNew = task.state === 'passed' && this.#task.state !== 'passed';
    const stateChanged = task.state !== this.#task.state;
    this.#task = task;
    this.dataset.state = task.state;
    this.toggleAttribute('data-just-passed', isNew);
    part(this, '[data-state-word]').textContent = stateWords[task.state];
    if (checked) this.#showConditions(task);
    this.#showHints(task);
    this.#showSolution(task);
    const check = part(this, '[data-check]');
    check.textContent = task.state === 'open' ? 'Check' : 'Check again';
    this.#showNeeds();
    if (stateChanged) tell('strait:task', { taskId: task.id, state: task.state });
  }

  #showConditions({ conditions }: TaskView) {
    const lines = (conditions ?? []).map(({ passed, says }) =>
      element(
        'li',
        { class: passed ? 'is-passed' : 'is-failed' },
        icon(passed ? 'passed' : 'failed'),
        element(
          'span',
          {},
          element('span', { class: 'visually-hidden' }, passed ? 'Passed: ' : 'Missing: '),
          ...inlineNodes(says),
        ),
      ),
    );
    part(this, '[data-said]').replaceChildren(element('ul', {}, ...lines));
  }

  #showHints({ hints, hintsTotal, state }: TaskView) {
    const place = part(this, '[data-hints]');
    for (const [index, hint] of hints.entries())
      if (!place.children[index])
        place.append(
          element(
            'p',
            {},
            element('span', { class: 'label' }, `Hint ${index + 1}`),
            element('span', {}, ...inlineNodes(hint)),
          ),
        );
    const button = part(this, '[data-hint]');
    button.hidden = hints.length >= hintsTotal || state === 'passed';
    button.textContent = `Hint ${hints.length + 1} of ${hintsTotal}`;
  }

  #showSolution({ solution, maySeeSolution }: TaskView) {
    part(this, '[data-solve]').hidden = !maySeeSolution || solution !== null;
    const place = part(this, '[data-solution]');
    if (!solution || place.firstElementChild) return;
    place.append(
      element(
        'details',
        { open: true },
        element('summary', {}, 'Solution'),
        ...solution.flatMap(({ title, text }) => [
          ...(title ? [element('p', { class: 'label' }, title)] : []),
          element('pre', { class: 'code', tabindex: '0' }, ...codeNodes(text)),
        ]),
      ),
    );
  }

  #showNeeds() {
    const waitsFor = this.#task.needs.filter((need) => !need.passed);
    const place = part(this, '[data-needs]');
    const check = this.querySelector<HTMLButtonElement>('[data-check]');
    place.hidden = waitsFor.length === 0;
    if (check) check.disabled = waitsFor.length > 0;
    const links = waitsFor.flatMap((need, index) => [
      index > 0 && ', ',
      element('a', { href: `#task-${need.id}` }, need.title),
    ]);
    part(place, 'span').replaceChildren('First: ', ...links.filter((link) => link !== false));
  }

  #offerLab() {
    if (lessonLab.isStarting)
      return this.#say('info', 'The lab is starting. Check when it is ready.');
    const start = element('button', { type: 'button', class: 'link' }, 'Start lab');
    start.addEventListener('click', () => void labDock()?.start());
    this.#say('info', 'Tasks are checked in your lab, and no lab is running. ', start);
  }

  #say(name: 'info' | 'attention', ...words: (Node | string)[]) {
    const line = element('p', { class: `is-${name}` }, icon(name), element('span', {}, ...words));
    part(this, '[data-said]').replaceChildren(line);
  }

  #on(selector: string, act: () => unknown) {
    const button = this.querySelector<HTMLButtonElement>(selector);
    button?.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') void act();
    });
  }
}

customElements.define('task-card', TaskCard);
