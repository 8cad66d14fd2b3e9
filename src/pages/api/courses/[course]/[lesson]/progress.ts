import { z } from 'zod';
import { endpoint } from '#http/endpoint';
import { lessonProgress } from '#queries/learning/lesson-page';

const params = z.object({ course: z.string(), lesson: z.string() });

/** What changes on a lesson's page while it is open, in another tab for one. */
export const GET = endpoint({ signedIn: true, params }, ({ services, learner, params }) =>
  lessonProgress(services, {
    learnerId: learner.id,
    courseId: params.course,
    lessonId: params.lesson,
  }),
);
