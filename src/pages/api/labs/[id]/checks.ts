import { z } from 'zod';
import { checkTask } from '#commands/learning/check-task';
import { endpoint } from '#http/endpoint';

const params = z.object({ id: z.uuid() });
const body = z.strictObject({ task: z.string().max(100) });

/** Checks a task of the lab; answers within the 15 s that a condition may take. */
export const POST = endpoint(
  { signedIn: true, params, body, status: 201 },
  ({ services, learner, params, body }) =>
    checkTask(services, { learnerId: learner.id, labId: params.id, taskId: body.task }),
);
