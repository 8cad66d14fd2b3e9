import { z } from 'zod';
import { stableId } from '#question-types/question-fields';
import { question } from '#question-types/types';

const duration = z.string().regex(/^\d+[smh]$/, 'use a number and s, m or h, as 10m');

/** content/courses/<course>/<nn-lesson>/quiz.yaml; never imported from MDX, never sent to a browser whole. */
export const quizFile = z.strictObject({
  version: z.literal(1),
  id: stableId,
  policy: z
    .strictObject({
      /** Tries a learner has. */
      attempts: z.number().int().min(1).max(20).default(5),
      /** Wait after a failed try; grows by cooldown_growth with each. */
      cooldown: duration.default('1m'),
      cooldown_growth: z.number().min(1).default(2),
      /** Which try counts. */
      keep: z.literal('best').default('best'),
      /** Share of the points that passes. */
      pass: z.number().min(0).max(1).default(0.7),
      time_limit: duration.optional(),
      /** Number of questions drawn; all when absent. */
      pick: z.number().int().min(1).optional(),
      shuffle: z
        .strictObject({ questions: z.boolean().default(false), options: z.boolean().default(true) })
        .prefault({}),
      /** after_submit: right or wrong and the chosen options' feedback. */
      feedback: z.literal('after_submit').default('after_submit'),
      /** When keys and explanations may reach the browser. */
      reveal_key: z
        .enum(['after_pass', 'after_last_attempt', 'after_submit'])
        .default('after_pass'),
    })
    .prefault({}),
  questions: z.array(question).min(1),
});
export type Quiz = z.infer<typeof quizFile>;

/** Questions on one paper. */
export function paperSize(quiz: Quiz): number {
  return Math.min(quiz.policy.pick ?? quiz.questions.length, quiz.questions.length);
}

/** The most points one paper can give: that of the dearest questions, where not all are drawn. */
export function paperPoints(quiz: Quiz): number {
  const dearestFirst = quiz.questions.map((entry) => entry.points).sort((a, b) => b - a);
  return dearestFirst.slice(0, paperSize(quiz)).reduce((sum, points) => sum + points, 0);
}

/** `90s`, `10m` or `1h` in seconds. */
export function secondsOf(length: string): number {
  const unit = { s: 1, m: 60, h: 3600 }[length.slice(-1)];
  if (!unit) throw new Error(`Not a duration: ${length}`);
  return Number(length.slice(0, -1)) * unit;
}
