import { z } from 'zod';
import { extendLab } from '#commands/labs/extend-lab';
import { endpoint } from '#http/endpoint';

const params = z.object({ id: z.uuid() });

/** Another hour for the lab. */
export const POST = endpoint(
  { signedIn: true, params, status: 201 },
  ({ services, learner, params }) =>
    extendLab(services, { learnerId: learner.id, labId: params.id }),
);
