import { randomUUID } from 'node:crypto';
import type { Database } from '../client.ts';
import { lab } from '../schema/labs.ts';

/** A lab of a learner in the small library's lesson, whose handle is what its runtime needs; answers its id. */
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
    phase: 'ready',
    handle: {},
    seeds: {},
    expiresAt: new Date(Date.now() + 3_600_000),
    lastActiveAt: new Date(),
    ...values,
  });
  return id;
}
