import { lessonLab } from '#client/dock/lesson-lab';
import { seedsOf } from './lesson-data.ts';

/**
 * Shows the lab's drawn values wherever the lesson mentions them; before they are drawn, their
 * names.
 */
export function fillSeeds() {
  lessonLab.follow((lab) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-seed]')) {
      const name = place.dataset.seed ?? '';
      const value = seedsOf(lab)?.[name];
      const text = value === undefined ? `‹${name}›` : String(value);
      if (place.textContent === text) continue;
      place.textContent = text;
      place.classList.toggle('drawn', value !== undefined);
    }
  });
}
