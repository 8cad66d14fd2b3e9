import { z } from 'zod';
import { endLab } from '#commands/end-lab';
import { stayInQueue } from '#commands/lab-queue';
import { endpoint } from '#http/endpoint';
import { labView } from '#queries/running-lab';

const params = z.object({ id: z.uuid() });

/** How far the lab is; asked again and again by its page, which keeps its place in the queue by that. */
export const GET = endpoint({ signedIn: true, params }, async ({ services, learner, params }) => {
  const lab = await labView(services, { learnerId: learner.id, labId: params.id });
  if (lab?.queue) await stayInQueue(services, lab.id);
  return lab ? { ok: true, lab } : { ok: false, reason: 'lab-not-found' };
});

/** Ends the lab; answers when everything it owned is gone. */
export const DELETE = endpoint({ signedIn: true, params }, ({ services, learner, params }) =>
  endLab(services, { learnerId: learner.id, labId: params.id, reason: 'learner' }),
);
