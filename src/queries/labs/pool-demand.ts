import { gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { lab } from '#db/schema/labs';
import { lessonVisit } from '#db/schema/learning';
import type { LearnerPlace } from '#domain/labs/lab-demand';
import { demandMinutes, quietSeconds } from '#domain/labs/lab-pool';
import { awaitedStatuses, runningStatuses } from '#domain/labs/lab-status';

/** Where learners are now: lessons they opened recently, and labs they have. */
export async function learnerPlaces({
  db,
}: {
  db: DatabaseOrTransaction;
}): Promise<LearnerPlace[]> {
  const since = sql`now() - make_interval(mins => ${demandMinutes})`;
  const [visits, labs] = await Promise.all([
    db
      .select({
        learnerId: lessonVisit.learnerId,
        courseId: lessonVisit.courseId,
        lessonId: lessonVisit.lessonId,
      })
      .from(lessonVisit)
      .where(gt(lessonVisit.visitedAt, since)),
    db
      .select({ learnerId: lab.learnerId, courseId: lab.courseId, lessonId: lab.lessonId })
      .from(lab)
      .where(inArray(lab.status, runningStatuses)),
  ]);
  return [
    ...labs.map((place) => ({ ...place, hasLab: true })),
    ...visits.map((place) => ({ ...place, hasLab: false })),
  ];
}

/** Whether a learner waits for a lab now, in the queue or at its boot. */
export async function isLabAwaited({ db }: { db: DatabaseOrTransaction }): Promise<boolean> {
  return exists(db, awaited);
}

/**
 * Whether a learner waits for a lab, or one was ready a moment ago and its shells are starting, or
 * those of its successor: nothing else may start beside it.
 */
export async function learnerWaits({ db }: { db: DatabaseOrTransaction }): Promise<boolean> {
  const since = sql`now() - make_interval(secs => ${quietSeconds})`;
  return exists(db, or(awaited, gt(lab.readyAt, since)));
}

const awaited = inArray(lab.status, awaitedStatuses);

async function exists(db: DatabaseOrTransaction, condition: SQL | undefined): Promise<boolean> {
  const rows = await db.select({ id: lab.id }).from(lab).where(condition).limit(1);
  return rows.length > 0;
}
