import { request } from '#client/request';
import type { LabView } from '#domain/labs/lab';
import { goesOnIn, type Watched } from '#domain/labs/watched-lab';
import { paths } from '#paths';

/** How long between two requests (ms); the wait doubles from the first to the last. */
const waits = { first: 1000, last: 15_000 };

/**
 * The learner's next lab in which the watched terminal continues, once it has been started. Asks
 * nothing while the page is hidden; null if the learner is signed out.
 */
export async function nextLab(watched: Watched): Promise<LabView | null> {
  for (let wait = waits.first; ; wait = Math.min(waits.last, wait * 2)) {
    await untilVisible();
    const answer = await request<{ lab: LabView | null }>('GET', paths.api.labs());
    if (!answer.ok && answer.status === 401) return null;
    const lab = answer.ok ? answer.data.lab : null;
    if (lab && goesOnIn(lab, watched)) return lab;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function untilVisible(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}
