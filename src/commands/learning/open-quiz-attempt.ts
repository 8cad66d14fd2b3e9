import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database, DatabaseOrTransaction } from '#db/client';
import { quizAttempt } from '#db/schema/learning';
import { drawPaper, withoutAnswers } from '#domain/learning/draw-paper';
import type { Quiz } from '#domain/learning/quiz';
import type { QuizPaper } from '#domain/learning/quiz-paper';
import { deadlineOf, type MayStart, quizStanding, settled } from '#domain/learning/quiz-policy';
import type { CourseLibrary } from '#domain/ports/course-library';
import { type AttemptRow, quizAttempts } from '#queries/learning/course-standing';
import { lockEnrolment } from './enrol-learner.ts';

export type OpenQuizOutcome =
  | ({ ok: true } & QuizPaper)
  | { ok: false; reason: 'quiz-not-found' | 'quiz-passed' | 'no-attempts-left' }
  | { ok: false; reason: 'quiz-cooldown'; nextTryAt: string; retryAfterSeconds: number };

/**
 * Returns the learner's open attempt, with the same questions and the same clock however often the
 * page is reloaded, or starts the next one if the policy allows. The partial unique index
 * quiz_attempt_one_open holds even against code that forgets the lock.
 */
export async function openQuizAttempt(
  services: { db: Database; library: CourseLibrary },
  input: { learnerId: string; courseId: string; lessonId: string; now?: Date },
): Promise<OpenQuizOutcome> {
  const { learnerId, courseId, lessonId, now = new Date() } = input;
  const found = services.library.quiz(courseId, lessonId);
  if (!found) return { ok: false, reason: 'quiz-not-found' };
  const { quiz, contentHash } = found;
  return services.db.transaction(async (tx) => {
    await lockEnrolment(tx, { learnerId, courseId });
    const all = await quizAttempts({ db: tx }, { learnerId, courseId, quizId: quiz.id });
    const { open, past } = await closeStale(tx, all, contentHash, now);
    if (open) return paperOf(quiz, open, now);
    const { mayStart } = quizStanding(quiz, past, now);
    if (!mayStart.ok) return refusal(mayStart, now);
    const started = await start(tx, {
      learnerId,
      courseId,
      lessonId,
      quiz,
      contentHash,
      past,
      now,
    });
    return paperOf(quiz, started, now);
  });
}

/**
 * An attempt drawn from an older file is dropped: it can no longer be marked, which is not the
 * learner's fault. One whose time ran out is closed with a score of 0.
 */
async function closeStale(
  tx: DatabaseOrTransaction,
  all: AttemptRow[],
  contentHash: string,
  now: Date,
): Promise<{ open: AttemptRow | null; past: AttemptRow[] }> {
  const attempts = settled(all, now);
  const timedOut = attempts.find((attempt, index) => attempt !== all[index]);
  if (timedOut) {
    const { submittedAt, score, passed } = timedOut;
    await tx
      .update(quizAttempt)
      .set({ submittedAt, score, passed })
      .where(eq(quizAttempt.id, timedOut.id));
  }
  const open = attempts.find((attempt) => attempt.submittedAt === null) ?? null;
  const past = attempts.filter((attempt) => attempt !== open);
  if (!open || open.contentHash === contentHash) return { open, past };
  await tx.delete(quizAttempt).where(eq(quizAttempt.id, open.id));
  return { open: null, past };
}

async function start(
  tx: DatabaseOrTransaction,
  input: {
    learnerId: string;
    courseId: string;
    lessonId: string;
    quiz: Quiz;
    contentHash: string;
    past: AttemptRow[];
    now: Date;
  },
): Promise<AttemptRow> {
  const { quiz, past, now, ...place } = input;
  const seed = randomBytes(16).toString('hex');
  const [row] = await tx
    .insert(quizAttempt)
    .values({
      ...place,
      quizId: quiz.id,
      attemptNo: (past.at(-1)?.attemptNo ?? 0) + 1,
      seed,
      startedAt: now,
      deadlineAt: deadlineOf(quiz, now),
      maxScore: drawPaper(quiz, seed).max,
    })
    .returning();
  return row!;
}

function paperOf(quiz: Quiz, attempt: AttemptRow, now: Date): { ok: true } & QuizPaper {
  return {
    ok: true,
    attempt: {
      id: attempt.id,
      number: attempt.attemptNo,
      deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
      now: now.toISOString(),
    },
    questions: withoutAnswers(drawPaper(quiz, attempt.seed)),
  };
}

function refusal(refused: Extract<MayStart, { ok: false }>, now: Date): OpenQuizOutcome {
  if (refused.reason !== 'quiz-cooldown') return refused;
  const { reason, until } = refused;
  const retryAfterSeconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return { ok: false, reason, nextTryAt: until.toISOString(), retryAfterSeconds };
}
