import { lessonLab } from '#client/dock/lesson-lab';
import { hear } from './lesson-events.ts';

/**
 * One primary action at a time: the dock's while there is no lab, then the first open task's, then
 * the quiz's.
 */
export function followNextAction() {
  const show = () => {
    const candidates = document.querySelectorAll<HTMLElement>(
      'task-card [data-check], quiz-panel [data-start]',
    );
    let found = !lessonLab.isReady && document.querySelector('lab-dock') !== null;
    for (const button of candidates) {
      const isDone = button.closest<HTMLElement>('[data-state]')?.dataset.state === 'passed';
      const isNext = !found && !isDone && !button.hidden && !(button as HTMLButtonElement).disabled;
      button.classList.toggle('primary', isNext);
      found ||= isNext;
    }
  };
  hear('strait:task', () => queueMicrotask(show));
  hear('strait:quiz-passed', () => queueMicrotask(show));
  lessonLab.follow(show);
}
