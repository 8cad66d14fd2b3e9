import { z } from 'zod';
import { revealSolution } from '#commands/learning/reveal-solution';
import { endpoint } from '#http/endpoint';

const params = z.object({ course: z.string(), lesson: z.string(), task: z.string() });

/** Reveals the solution after an attempt. */
export const POST = endpoint({ signedIn: true, params }, ({ services, learner, params }) =>
  revealSolution(services, {
    learnerId: learner.id,
    courseId: params.course,
    lessonId: params.lesson,
    taskId: params.task,
  }),
);
