import { z } from 'zod';
import { startLab } from '#commands/labs/start-lab';
import { lessonNow } from '#domain/learning/moves';
import { endpoint } from '#http/endpoint';
import { runningLab } from '#queries/labs/running-lab';

/** The learner's running lab, of whatever lesson, or null. */
export const GET = endpoint({ signedIn: true }, async ({ services, learner }) => ({
  ok: true,
  lab: await runningLab(services, learner.id),
}));

const start = z.strictObject({
  course: z.string().max(100),
  lesson: z.string().max(100),
  /** Ends the lab of another lesson that is in the way. */
  replace: z.boolean().default(false),
  /** The lab of this lesson that the new one takes the place of; its place in the queue goes with it. */
  resets: z.uuid().optional(),
});

/** Starts the lab of a lesson, or finds it running; the answer comes at once, its progress by GET. */
export const POST = endpoint(
  { signedIn: true, body: start, status: 201 },
  async ({ services, learner, body: { course, lesson, replace, resets } }) =>
    startLab(services, {
      learnerId: learner.id,
      courseId: course,
      // A page that was open while the lesson moved still names it as it was.
      lessonId: lessonNow(services.library.moves(), { courseId: course, lessonId: lesson }),
      replace,
      resets,
    }),
);
