import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { learner } from '#db/schema/accounts';
import { certificate } from '#db/schema/certificates';
import { invariant } from '#domain/invariant';
import type { Course } from '#domain/learning/course';
import { certificateCode } from '#domain/record/certificate';

/**
 * Issues the one certificate of a learner and course. Repeating it returns the first one's code, or
 * null if that one was revoked. Names and titles are copied, so later changes do not affect it.
 */
export async function issueCertificate(
  { db }: { db: DatabaseOrTransaction },
  input: {
    learnerId: string;
    course: Course;
    tasksPassed: number;
    quizzesPassed: number;
    quizPercent: number;
    now: Date;
  },
): Promise<{ code: string } | null> {
  const { learnerId, course, now, ...shown } = input;
  const [holder] = await db
    .select({ name: learner.name })
    .from(learner)
    .where(eq(learner.id, learnerId));
  invariant(holder, 'a certificate is issued to a learner who exists');
  // Only on conflict of learner and course: a duplicate code must fail, not be ignored.
  await db
    .insert(certificate)
    .values({
      ...shown,
      code: certificateCode(randomBytes(11)),
      learnerId,
      courseId: course.id,
      learnerName: holder.name,
      courseTitle: course.title,
      abilities: course.abilities,
      issuedAt: now,
    })
    .onConflictDoNothing({ target: [certificate.learnerId, certificate.courseId] });
  const [issued] = await db
    .select({ code: certificate.code, revokedAt: certificate.revokedAt })
    .from(certificate)
    .where(and(eq(certificate.learnerId, learnerId), eq(certificate.courseId, course.id)));
  invariant(issued, 'the certificate is there after it was issued');
  return issued.revokedAt ? null : { code: issued.code };
}
