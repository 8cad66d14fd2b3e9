import { lessonLab } from './lesson-lab.ts';

/** Opens what holds on the lab's engine and folds the rest, once the engine is known. */
export function followEngine() {
  let shown = lessonLab.context.lab?.engine ?? lessonLab.context.engine;
  lessonLab.follow((lab) => {
    if (!lab?.engine || lab.engine === shown) return;
    shown = lab.engine;
    for (const note of document.querySelectorAll<HTMLDetailsElement>('.engine-note'))
      note.open = note.dataset.engine === shown;
  });
}
