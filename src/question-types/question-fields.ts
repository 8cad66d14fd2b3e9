import { z } from 'zod';

/** Ids that attempts, statistics and other quizzes refer to. */
export const stableId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

/** What every question has, whatever its type. */
export const questionFields = {
  /** Stable: attempts and statistics refer to it. */
  id: stableId,
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
