import { awardPoints } from '#commands/record/award-points';
import { storeCertificatePicture } from '#commands/record/store-certificate-picture';
import type { Database } from '#db/client';
import { taskPass } from '#db/schema/learning';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import type { CourseLibrary } from '#domain/ports/course-library';
import { awardSource } from '#domain/record/points';
import { learnerTotal } from '#queries/learning/course-standing';
import { completeCourse } from './complete-course.ts';
import { lockEnrolment } from './enrol-learner.ts';

export type TaskPassOutcome = {
  /** False if it had already passed: nothing was added. */
  newlyPassed: boolean;
  pointsAwarded: number;
  /** Over all courses. */
  learnerTotal: number;
  /** The course's certificate, if this completed the course or it was complete before. */
  certificate: { code: string } | null;
};

/** Records a task's pass once: the pass, its points, and the course if that completes it. */
export async function recordTaskPass(
  services: { db: Database; library: CourseLibrary; certificatePainter: CertificatePainter },
  input: {
    learnerId: string;
    courseId: string;
    lessonId: string;
    taskId: string;
    points: number;
    now?: Date;
  },
): Promise<TaskPassOutcome> {
  const { points, now = new Date(), ...task } = input;
  const outcome = await services.db.transaction(async (tx) => {
    const within = { ...services, db: tx };
    await lockEnrolment(tx, task);
    const added = await tx
      .insert(taskPass)
      .values({ ...task, passedAt: now })
      .onConflictDoNothing()
      .returning({ taskId: taskPass.taskId });
    const source = awardSource.task(task.courseId, task.lessonId, task.taskId);
    const award =
      added.length > 0 && points > 0
        ? await awardPoints(within, { ...task, source, points, at: now })
        : null;
    return {
      newlyPassed: added.length > 0,
      pointsAwarded: award?.ok ? points : 0,
      learnerTotal: award?.ok ? award.total : await learnerTotal(within, task.learnerId),
      certificate: await completeCourse(within, { ...task, now }),
    };
  });
  if (outcome.certificate) await storeCertificatePicture(services, outcome.certificate);
  return outcome;
}
