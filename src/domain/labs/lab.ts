import { z } from 'zod';
import { engineNames } from '#domain/engines/engines';
import { terminalNames } from './lab-definition.ts';
import { labPhases, labStatuses } from './lab-status.ts';

/** A lab as the browser sees it. */
export const labView = z.object({
  id: z.string(),
  courseId: z.string(),
  lessonId: z.string(),
  status: z.enum(labStatuses),
  /** What it is doing while it is starting; null otherwise. */
  phase: z.enum(labPhases).nullable(),
  /** 0 to 100 within the phase, or null. */
  percent: z.number().nullable(),
  detail: z.string().nullable(),
  /** While its status is queued: position 1 is next; expectedAt is when it should be ready (ISO 8601). */
  queue: z.object({ position: z.number(), expectedAt: z.string() }).nullable(),
  failure: z.string().nullable(),
  engine: z.enum(engineNames).nullable(),
  terminals: z.array(z.enum(terminalNames)),
  seeds: z.record(z.string(), z.union([z.string(), z.number()])),
  /** ISO 8601. */
  createdAt: z.string(),
  readyAt: z.string().nullable(),
  expiresAt: z.string(),
  /** Whether "Extend" would be granted now. */
  mayExtend: z.boolean(),
  endReason: z
    .enum(['learner', 'replaced', 'left', 'idle', 'expired', 'lost', 'failed', 'operator'])
    .nullable(),
});
export type LabView = z.infer<typeof labView>;
