import { z } from 'zod';
import { submitQuiz } from '#commands/learning/submit-quiz';
import { quizAnswers } from '#domain/learning/quiz-answers';
import { endpoint } from '#http/endpoint';
import { quizResult } from '#queries/learning/quiz-result';

const params = z.object({ id: z.uuid() });
const body = z.strictObject({ answers: quizAnswers });

/** Hands in the answers; a second time answers the first result. */
export const POST = endpoint(
  { signedIn: true, params, body },
  ({ services, learner, params, body }) =>
    submitQuiz(services, {
      learnerId: learner.id,
      attemptId: params.id,
      answers: body.answers,
    }),
);

/** Shows the result again. */
export const GET = endpoint({ signedIn: true, params }, async ({ services, learner, params }) => {
  const result = await quizResult(services, { learnerId: learner.id, attemptId: params.id });
  return result ? { ok: true, ...result } : { ok: false, reason: 'attempt-not-found' };
});
