import { z } from 'zod';
import { endLab } from '#commands/labs/end-lab';
import { stayInQueue } from '#commands/labs/lab-queue';
import { endpoint } from '#http/endpoint';
import { labProgress } from '#queries/labs/lab-progress';

const params = z.object({ id: z.uuid() });

/**
 * How far the lab is; asked again and again by its page, which keeps its place in the queue by that. With
 * `known`, the version that the page has, the answer waits up to two seconds for another.
 */
export const GET = endpoint(
  { signedIn: true, params },
  async ({ services, learner, params, url }) => {
    const known = url.searchParams.get('known');
    const found = await labProgress(services, { learnerId: learner.id, labId: params.id, known });
    if (found?.lab.queue) await stayInQueue(services, found.lab.id);
    return found ? { ok: true, ...found } : { ok: false, reason: 'lab-not-found' };
  },
);

/** Ends the lab; answers when everything it owned is gone. */
export const DELETE = endpoint({ signedIn: true, params }, ({ services, learner, params }) =>
  endLab(services, { learnerId: learner.id, labId: params.id, reason: 'learner' }),
);
