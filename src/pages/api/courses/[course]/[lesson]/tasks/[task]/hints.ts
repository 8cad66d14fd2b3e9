import { z } from 'zod';
import { revealHint } from '#commands/learning/reveal-hint';
import { endpoint } from '#http/endpoint';

const params = z.object({ course: z.string(), lesson: z.string(), task: z.string() });

/** `shown`: how many hints the page shows already. */
const body = z.strictObject({ shown: z.number().int().min(0).max(100) });

/** Reveals the next hint. */
export const POST = endpoint({ signedIn: true, params, body }, (given) =>
  revealHint(given.services, {
    learnerId: given.learner.id,
    courseId: given.params.course,
    lessonId: given.params.lesson,
    taskId: given.params.task,
    shown: given.body.shown,
  }),
);
