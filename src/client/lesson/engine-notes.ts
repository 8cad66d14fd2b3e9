import { lessonLab } from '#client/dock/lesson-lab';
import { engines } from '#domain/engines/engines';

/** Once the lab's engine is known: opens or folds what can be folded, and marks what this lab cannot run. */
export function followEngine() {
  let shown = lessonLab.context.lab?.engine ?? lessonLab.context.engine;
  lessonLab.follow((lab) => {
    if (!lab?.engine || lab.engine === shown) return;
    shown = lab.engine;
    for (const note of document.querySelectorAll<HTMLElement>('.engine-note')) {
      const isElsewhere = note.dataset.engine !== shown;
      note.toggleAttribute('data-elsewhere', isElsewhere);
      const running = note.querySelector('[data-running]');
      if (running) running.textContent = engines[lab.engine].displayName;
      if (note instanceof HTMLDetailsElement) note.open = !isElsewhere;
    }
  });
}
