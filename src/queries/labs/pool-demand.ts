import { eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { lab } from '#db/schema/labs';
import { lessonVisit } from '#db/schema/learning';
import type { LearnerPlace } from '#domain/labs/lab-demand';
import { demandMinutes, quietSeconds } from '#domain/labs/lab-pool';

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
      .where(inArray(lab.status, ['starting', 'ready'])),
  ]);
  return [
    ...labs.map((place) => ({ ...place, hasLab: true })),
    ...visits.map((place) => ({ ...place, hasLab: false })),
  ];
}

/** Whether a learner's lab is starting now. */
export async function labStarts({ db }: { db: DatabaseOrTransaction }): Promise<boolean> {
  return exists(db, starting);
}

/**
 * Whether a learner's lab is starting, or was ready a moment ago and its shells are starting, or
 * those of its successor: nothing else may start beside it.
 */
export async function learnerWaits({ db }: { db: DatabaseOrTransaction }): Promise<boolean> {
  const since = sql`now() - make_interval(secs => ${quietSeconds})`;
  return exists(db, or(starting, gt(lab.readyAt, since)));
}

const starting = eq(lab.status, 'starting');

async function exists(db: DatabaseOrTransaction, condition: SQL | undefined): Promise<boolean> {
  const rows = await db.select({ id: lab.id }).from(lab).where(condition).limit(1);
  return rows.length > 0;
}
