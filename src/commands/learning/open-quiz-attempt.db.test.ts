import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { later, noon, quizJourney } from '#commands/testing/quiz-journey';
import { quizAttempt } from '#db/schema/learning';
import { testDatabase } from '#db/testing/test-database';
import { quizLibrary } from '#domain/testing/quiz-library';
import { openQuizAttempt } from './open-quiz-attempt.ts';

const database = testDatabase();
const setUp = (policy: Record<string, unknown> = {}) => quizJourney(database.db, policy);

describe('opening a quiz', () => {
  test('ten times at once makes one attempt with one paper', async () => {
    const { open, db, learnerId } = await setUp();
    const opened = await Promise.all(Array.from({ length: 10 }, () => open()));
    expect(new Set(opened.map((paper) => JSON.stringify(paper))).size).toBe(1);
    const rows = await db.select().from(quizAttempt).where(eq(quizAttempt.learnerId, learnerId));
    expect(rows).toHaveLength(1);
  });

  test('a second open attempt is refused by the database itself', async () => {
    const { open, db, learnerId } = await setUp();
    await open();
    const [row] = await db.select().from(quizAttempt).where(eq(quizAttempt.learnerId, learnerId));
    const { id: _, ...copy } = row!;
    const refusal = await db
      .insert(quizAttempt)
      .values({ ...copy, attemptNo: 2 })
      .catch((error) => error);
    expect(refusal.cause.constraint_name).toBe('quiz_attempt_one_open');
  });

  test('a reload neither restarts the clock nor draws anew', async () => {
    const { open } = await setUp({ time_limit: '10m', pick: 3 });
    const first = await open();
    const second = await open(later(5));
    expect(second.attempt).toMatchObject({
      id: first.attempt.id,
      deadlineAt: first.attempt.deadlineAt,
    });
    expect(second.questions).toEqual(first.questions);
  });

  test('an attempt left lying is closed at its deadline with nothing scored', async () => {
    const { open, db, learnerId, services, place } = await setUp({
      time_limit: '10m',
      cooldown: '1h',
    });
    const first = await open();
    expect(await openQuizAttempt(services, { ...place, now: later(30) })).toMatchObject({
      reason: 'quiz-cooldown',
      nextTryAt: later(70).toISOString(),
      retryAfterSeconds: 2400,
    });
    const [row] = await db.select().from(quizAttempt).where(eq(quizAttempt.learnerId, learnerId));
    expect(row).toMatchObject({
      id: first.attempt.id,
      submittedAt: later(10),
      score: 0,
      passed: false,
    });
    expect((await open(later(71))).attempt.number).toBe(2);
  });

  test('an edit of the quiz drops the open attempt and does not count it', async () => {
    const { open, services, place, submit } = await setUp();
    const first = await open();
    const edited = { ...services, library: quizLibrary({}, 'second-edition') };
    const again = await openQuizAttempt(edited, { ...place, now: noon });
    expect(again).toMatchObject({ ok: true, attempt: { number: 1 } });
    expect(await submit(first.attempt.id, {})).toEqual({ ok: false, reason: 'attempt-not-found' });
  });

  test('no quiz, no attempt', async () => {
    const { services, place } = await setUp();
    expect(await openQuizAttempt(services, { ...place, lessonId: 'low-water' })).toEqual({
      ok: false,
      reason: 'quiz-not-found',
    });
  });
});
