import { and, eq, like, or } from 'drizzle-orm';
import { awardPoints } from '#commands/record/award-points';
import { storeCertificatePicture } from '#commands/record/store-certificate-picture';
import type { Database, DatabaseOrTransaction } from '#db/client';
import { quizAttempt } from '#db/schema/learning';
import { pointsLedger } from '#db/schema/points';
import { invariant } from '#domain/invariant';
import { drawPaper } from '#domain/learning/draw-paper';
import { grade } from '#domain/learning/grade';
import { type AnswersRefused, checkAnswers } from '#domain/learning/quiz-answers';
import type { QuizAnswers, QuizResult } from '#domain/learning/quiz-paper';
import { isPass, isTooLate } from '#domain/learning/quiz-policy';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import type { CourseLibrary } from '#domain/ports/course-library';
import { awardSource, quizAward } from '#domain/record/points';
import type { AttemptRow } from '#queries/learning/course-standing';
import { quizResult } from '#queries/learning/quiz-result';
import { completeCourse } from './complete-course.ts';
import { lockEnrolment } from './enrol-learner.ts';

export type SubmitQuizOutcome =
  | ({ ok: true } & QuizResult)
  | { ok: false; reason: 'attempt-not-found' | 'quiz-changed' }
  | AnswersRefused;

/**
 * Marks an attempt once: submitting again returns the first result. After the deadline and its
 * grace period nothing counts and the attempt scores 0, because a time limit that can be overrun is
 * no limit; the page submits by itself when time is up. Answers that do not match the questions are
 * refused and leave the attempt open.
 */
export async function submitQuiz(
  services: { db: Database; library: CourseLibrary; certificatePainter: CertificatePainter },
  input: { learnerId: string; attemptId: string; answers: QuizAnswers; now?: Date },
): Promise<SubmitQuizOutcome> {
  const { learnerId, attemptId, now = new Date() } = input;
  const outcome = await services.db.transaction(async (tx): Promise<SubmitQuizOutcome> => {
    const within = { db: tx, library: services.library };
    const attempt = await lockedAttempt(tx, learnerId, attemptId);
    if (!attempt) return { ok: false, reason: 'attempt-not-found' };
    if (attempt.submittedAt === null) {
      const handedIn = await handIn(within, attempt, input.answers, now);
      if (!handedIn.ok) return handedIn;
    }
    const result = await quizResult(within, { learnerId, attemptId, now });
    invariant(result, 'an attempt that was handed in has a result');
    return { ok: true, ...result };
  });
  if (outcome.ok && outcome.certificate)
    await storeCertificatePicture(services, outcome.certificate);
  return outcome;
}

/**
 * The attempt, locked, so that of two simultaneous submissions the second sees the first one's
 * result.
 */
async function lockedAttempt(
  tx: DatabaseOrTransaction,
  learnerId: string,
  attemptId: string,
): Promise<AttemptRow | null> {
  const ofLearner = and(eq(quizAttempt.id, attemptId), eq(quizAttempt.learnerId, learnerId));
  const [seen] = await tx.select().from(quizAttempt).where(ofLearner);
  if (!seen) return null;
  await lockEnrolment(tx, seen);
  const [attempt] = await tx.select().from(quizAttempt).where(ofLearner).for('update');
  return attempt ?? null;
}

async function handIn(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  attempt: AttemptRow,
  sent: QuizAnswers,
  now: Date,
): Promise<{ ok: true } | Extract<SubmitQuizOutcome, { ok: false }>> {
  const { db, library } = services;
  const found = library.quiz(attempt.courseId, attempt.lessonId);
  if (found?.contentHash !== attempt.contentHash) {
    // The answers can no longer be marked, which is not the learner's fault: the attempt is not
    // counted.
    await db.delete(quizAttempt).where(eq(quizAttempt.id, attempt.id));
    return { ok: false, reason: 'quiz-changed' };
  }
  if (isTooLate(attempt, now)) {
    await save(db, attempt, { submittedAt: now, score: 0, passed: false });
    return { ok: true };
  }
  const paper = drawPaper(found.quiz, attempt.seed);
  const checked = checkAnswers(paper, sent);
  if (!checked.ok) return checked;
  const { score, max } = grade(paper, checked.answers);
  const passed = isPass(found.quiz, score, max);
  await save(db, attempt, { submittedAt: now, score, passed, answers: checked.answers });
  await awardScore(services, attempt, score, now);
  if (passed) await completeCourse(services, { ...attempt, now });
  return { ok: true };
}

async function save(
  db: DatabaseOrTransaction,
  attempt: AttemptRow,
  outcome: Pick<AttemptRow, 'submittedAt' | 'score' | 'passed'> & { answers?: QuizAnswers },
): Promise<void> {
  await db.update(quizAttempt).set(outcome).where(eq(quizAttempt.id, attempt.id));
}

/** The best score counts: each attempt is awarded what it adds to earlier ones. */
async function awardScore(
  { db, library }: { db: DatabaseOrTransaction; library: CourseLibrary },
  { learnerId, courseId, lessonId, attemptNo }: AttemptRow,
  score: number,
  at: Date,
): Promise<void> {
  // Earlier tries may have been awarded under a former name of the lesson.
  const names = [lessonId, ...(library.lesson(courseId, lessonId)?.formerly ?? [])];
  const rows = await db
    .select({ source: pointsLedger.source, points: pointsLedger.points })
    .from(pointsLedger)
    .where(
      and(
        eq(pointsLedger.learnerId, learnerId),
        or(...names.map((name) => like(pointsLedger.source, `quiz:${courseId}/${name}:%`))),
      ),
    );
  const before = rows.reduce((sum, row) => sum + row.points, 0);
  const points = quizAward(score, before);
  const source = awardSource.quiz(courseId, lessonId, attemptNo);
  if (points > 0) await awardPoints({ db }, { learnerId, courseId, source, points, at });
}
