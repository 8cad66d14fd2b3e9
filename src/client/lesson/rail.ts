import { icon, part } from '#client/element';
import { remember } from '#client/remember';
import type { TaskState } from '#domain/learning/task-view';
import { hear } from './lesson-events.ts';

const root = document.documentElement;
const roomy = matchMedia('(min-width: 1200px)');
const marks = {
  open: ['open', ', to do'],
  attempted: ['started', ', not yet passed'],
  passed: ['passed', ', passed'],
} as const;

/**
 * The outline rail: folds away on a wide screen, opens over the prose on a narrow one, and follows
 * the learner's progress.
 */
export function outlineRail() {
  const rail = document.getElementById('outline');
  const toggle = document.querySelector<HTMLButtonElement>('[data-rail-toggle]');
  if (!rail || !toggle) return;
  const isShown = () =>
    roomy.matches ? root.dataset.rail !== 'closed' : 'railOver' in root.dataset;
  const show = (shown: boolean) => {
    if (roomy.matches) {
      if (shown) delete root.dataset.rail;
      else root.dataset.rail = 'closed';
      remember('strait.rail', shown ? null : 'closed');
    } else if (shown) root.dataset.railOver = '';
    else delete root.dataset.railOver;
    sync();
  };
  const sync = () => {
    toggle.ariaExpanded = String(isShown());
  };
  toggle.addEventListener('click', () => {
    show(!isShown());
    if (isShown() && !roomy.matches) rail.querySelector<HTMLElement>('a[aria-current]')?.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || roomy.matches || !isShown()) return;
    show(false);
    toggle.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    const inside =
      event.target instanceof Node &&
      (rail.contains(event.target) || toggle.contains(event.target));
    if (!inside && !roomy.matches && isShown()) show(false);
  });
  rail.addEventListener('click', (event) => {
    if (!roomy.matches && (event.target as Element).closest('a')) show(false);
  });
  roomy.addEventListener('change', () => {
    delete root.dataset.railOver;
    sync();
  });
  sync();

  hear('strait:task', ({ taskId, state }) =>
    mark(rail.querySelector(`[data-outline-task="${CSS.escape(taskId)}"]`), state),
  );
  hear('strait:quiz-passed', () => mark(rail.querySelector('[data-outline-quiz]'), 'passed'));
}

function mark(entry: HTMLElement | null, state: TaskState) {
  if (!entry) return;
  const [name, word] = marks[state];
  entry.dataset.state = state;
  part(entry, '.icon').replaceWith(icon(name));
  part(entry, '[data-word]').textContent = word;
  const lesson = entry.parentElement?.closest('li');
  const isDone = [...(entry.parentElement?.children ?? [])].every(
    (sibling) => (sibling as HTMLElement).dataset.state === 'passed',
  );
  if (!lesson || !isDone) return;
  lesson.dataset.state = 'done';
  part(lesson, ':scope > a .sounding').replaceChildren(icon('passed'));
  part(lesson, '[data-lesson-word]').textContent = ', done';
}
