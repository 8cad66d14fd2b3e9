import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const duration = z.string().regex(/^\d+[smh]$/, 'use a number and s, m or h, as 10m');

const common = {
  /** Stable: attempts and statistics refer to it. */
  id,
  points: z.number().int().min(1).max(20).default(1),
  /** `<course>/<lesson>#<question>` of an earlier lesson, which this question asks about again in new clothes. */
  repeats: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'use <course>/<lesson>#<question>')
    .optional(),
  /** Inline Markdown: `code`, *emphasis*, **strong**. */
  prompt: z.string().min(5),
  /** Shown with the key, when the policy reveals it. */
  explanation: z.string().min(5),
};

/** An answer to choose. */
const option = z.strictObject({
  id,
  text: z.string().min(1),
  correct: z.boolean().default(false),
  /** Why this choice is right or which mistake it is; shown after submission when it was chosen. */
  feedback: z.string().optional(),
  /** Keeps its place when options are shuffled. */
  pin: z.literal('last').optional(),
});

const single = z.strictObject({
  ...common,
  type: z.literal('single'),
  options: z.array(option).min(2),
});
const multiple = z.strictObject({
  ...common,
  type: z.literal('multiple'),
  /** exact: all or nothing; partial_penalty: max(0, right/all right - wrong/all wrong). */
  grading: z.enum(['exact', 'partial_penalty']).default('partial_penalty'),
  options: z.array(option).min(3),
});
const truefalse = z.strictObject({
  ...common,
  type: z.literal('truefalse'),
  answer: z.boolean(),
  /** Shown when the learner chose wrongly. */
  feedback: z.string().optional(),
});
const short = z.strictObject({
  ...common,
  type: z.literal('short'),
  /** Accepted texts, compared after trimming and folding white space; `case: false` ignores case. */
  accept: z
    .array(z.strictObject({ text: z.string().min(1), case: z.boolean().default(false) }))
    .min(1),
});
const numeric = z.strictObject({
  ...common,
  type: z.literal('numeric'),
  answer: z.strictObject({ value: z.number(), tolerance: z.number().min(0).default(0) }),
  /** Unit shown behind the field. */
  unit: z.string().optional(),
});

export const question = z
  .discriminatedUnion('type', [single, multiple, truefalse, short, numeric])
  .superRefine((value, context) => {
    if (value.type !== 'single' && value.type !== 'multiple') return;
    const right = value.options.filter((entry) => entry.correct).length;
    if (value.type === 'single' && right !== 1)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `a single-choice question has exactly one correct option, found ${right}`,
      });
    if (value.type === 'multiple' && (right === 0 || right === value.options.length))
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `a multiple-choice question has right and wrong options, found ${right} of ${value.options.length} right`,
      });
    if (new Set(value.options.map((entry) => entry.id)).size !== value.options.length)
      context.addIssue({ code: 'custom', path: ['options'], message: 'option ids must differ' });
  });
export type Question = z.infer<typeof question>;

/** content/courses/<course>/<nn-lesson>/quiz.yaml; never imported from MDX, never sent to a browser whole. */
export const quizFile = z.strictObject({
  version: z.literal(1),
  id,
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
