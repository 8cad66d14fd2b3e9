import { z } from 'zod';
import { openQuizAttempt } from '#commands/learning/open-quiz-attempt';
import { endpoint } from '#http/endpoint';

const params = z.object({ course: z.string(), lesson: z.string() });

/** Opens the next try, or answers the one that is open. */
export const POST = endpoint({ signedIn: true, params }, ({ services, learner, params }) =>
  openQuizAttempt(services, {
    learnerId: learner.id,
    courseId: params.course,
    lessonId: params.lesson,
  }),
);
