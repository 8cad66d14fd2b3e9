import { randomUUID } from 'node:crypto';
import type { Database } from '../client.ts';
import { lab } from '../schema/labs.ts';

/**
 * A learner's lab in the small library's lesson, with the handle its runtime needs; returns its id.
 */
export async function testLab(
  db: Database,
  learnerId: string,
  values: Partial<typeof lab.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  await db.insert(lab).values({
    id,
    learnerId,
    courseId: 'tides',
    lessonId: 'high-water',
    labName: 'tide-table',
    status: 'ready',
    handle: {},
    seeds: {},
    expiresAt: new Date(Date.now() + 3_600_000),
    lastActiveAt: new Date(),
    ...values,
  });
  return id;
}
