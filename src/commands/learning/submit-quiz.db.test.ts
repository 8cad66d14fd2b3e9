import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  allQuestions,
  answersOf as answersIn,
  later,
  noon,
  quizJourney,
} from '#commands/testing/quiz-journey';
import { pointsLedger } from '#db/schema/points';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { secret } from '#domain/testing/quiz-library';
import { learnerTotal } from '#queries/learning/course-standing';
import { lessonPage } from '#queries/learning/lesson-page';
import { quizResult } from '#queries/learning/quiz-result';
import { openQuizAttempt } from './open-quiz-attempt.ts';
import { submitQuiz } from './submit-quiz.ts';

const database = testDatabase();
const setUp = (policy: Record<string, unknown> = {}) => quizJourney(database.db, policy);
const answersOf = (attemptId: string, right: string[]) => answersIn(database.db, attemptId, right);

describe('handing in a quiz', () => {
  test('marks it, awards whole points and says what is left', async () => {
    const { open, submit, learnerId, services } = await setUp();
    const { attempt } = await open();
    const outcome = await submit(attempt.id, await answersOf(attempt.id, ['moon', 'spring']));
    expect(outcome).toMatchObject({
      ok: true,
      score: 6,
      max: 10,
      percent: 60,
      passed: false,
      late: false,
      attemptsLeft: 4,
      nextTryAt: later(1).toISOString(),
      pointsAwarded: 6,
      learnerTotal: 6,
      certificate: null,
    });
    expect(await learnerTotal(services, learnerId)).toBe(6);
  });

  test('twice at once, with other answers, is marked once', async () => {
    const { open, submit, db, learnerId } = await setUp();
    const { attempt } = await open();
    const [good, bad] = [
      await answersOf(attempt.id, allQuestions),
      await answersOf(attempt.id, []),
    ];
    const outcomes = await Promise.all([good, bad, good, bad].map((a) => submit(attempt.id, a)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    const ledger = await db
      .select()
      .from(pointsLedger)
      .where(eq(pointsLedger.learnerId, learnerId));
    expect(ledger.length).toBeLessThanOrEqual(1);
  });

  test('again answers the first result, whatever is sent', async () => {
    const { open, submit } = await setUp();
    const { attempt } = await open();
    const first = await submit(attempt.id, await answersOf(attempt.id, ['moon']));
    expect(await submit(attempt.id, await answersOf(attempt.id, allQuestions))).toEqual(first);
    expect(await submit(attempt.id, { nonsense: 'x' })).toEqual(first);
  });

  test('the best score counts: a better try adds the difference, a worse one nothing', async () => {
    const { open, submit } = await setUp({ cooldown: '1s' });
    const scores = [];
    for (const [index, right] of [['moon'], ['twice'], ['moon', 'spring']].entries()) {
      const { attempt } = await open(later(index * 10));
      const outcome = await submit(
        attempt.id,
        await answersOf(attempt.id, right),
        later(index * 10),
      );
      scores.push(outcome.ok && [outcome.score, outcome.pointsAwarded, outcome.learnerTotal]);
    }
    expect(scores).toEqual([
      [2, 2, 2],
      [1, 0, 2],
      [6, 4, 6],
    ]);
  });

  test('answers that are not of the paper are refused and the attempt stays open', async () => {
    const { open, submit } = await setUp();
    const { attempt } = await open();
    const answers = await answersOf(attempt.id, allQuestions);
    expect(await submit(attempt.id, { ...answers, moon: 'pulls-moon' })).toMatchObject({
      reason: 'answers-invalid',
      message: expect.stringMatching(/not offered/),
    });
    expect(await submit(attempt.id, answers)).toMatchObject({ ok: true, score: 10 });
  });

  test('a number that cannot be read costs no attempt', async () => {
    const { open, submit } = await setUp();
    const { attempt } = await open();
    const answers = await answersOf(attempt.id, allQuestions);
    expect(await submit(attempt.id, { ...answers, metres: '987.5.0' })).toMatchObject({
      reason: 'answers-invalid',
      question: 'metres',
      message: expect.stringMatching(/^Question 5: It is not clear/),
    });
    expect((await open()).attempt).toMatchObject({ id: attempt.id, number: 1 });
    expect(await submit(attempt.id, answers)).toMatchObject({ ok: true, score: 10 });
  });

  test("nobody can hand in or read another learner's attempt", async () => {
    const { open, services } = await setUp();
    const { attempt } = await open();
    const input = { learnerId: await testLearner(database.db), attemptId: attempt.id, now: noon };
    expect(await submitQuiz(services, { ...input, answers: {} })).toEqual({
      ok: false,
      reason: 'attempt-not-found',
    });
    expect(await quizResult(services, input)).toBeNull();
  });

  test('within the grace it counts, after it nothing does', async () => {
    const { open, submit } = await setUp({ time_limit: '10m', cooldown: '1s' });
    const first = await open();
    const inGrace = await submit(
      first.attempt.id,
      await answersOf(first.attempt.id, ['moon']),
      later(10.25),
    );
    expect(inGrace).toMatchObject({ score: 2, late: false });
    const second = await open(later(20));
    const late = await submit(
      second.attempt.id,
      await answersOf(second.attempt.id, allQuestions),
      later(31),
    );
    expect(late).toMatchObject({ score: 0, passed: false, late: true, pointsAwarded: 0 });
  });

  test('the last try is the last', async () => {
    const { open, submit, services, place } = await setUp({ attempts: 1 });
    const { attempt } = await open();
    const outcome = await submit(attempt.id, await answersOf(attempt.id, []));
    expect(outcome).toMatchObject({ attemptsLeft: 0, nextTryAt: null, mayStart: false });
    expect(await openQuizAttempt(services, { ...place, now: later(9999) })).toEqual({
      ok: false,
      reason: 'no-attempts-left',
    });
  });
});

describe('keys', () => {
  const leaks = new RegExp(
    [
      ...Object.values(secret),
      '"key"',
      '"explanationHtml"',
      '"correct":\\{',
      'pulls-',
      '987\\.5 m',
      'first-low',
      '"order"',
    ].join('|'),
  );

  test('no byte of one is sent before the policy allows it, and all of them then', async () => {
    const { open, submit, services, place, learnerId } = await setUp({ cooldown: '1s' });
    const sent: string[] = [];
    const keep = <T>(value: T): T => {
      sent.push(JSON.stringify(value));
      return value;
    };
    const first = keep(await open());
    keep(await lessonPage(services, { ...place, now: noon }));
    keep(await submit(first.attempt.id, await answersOf(first.attempt.id, ['metres'])));
    keep(await quizResult(services, { learnerId, attemptId: first.attempt.id, now: later(1) }));
    const second = keep(await open(later(5)));
    keep(await lessonPage(services, { ...place, now: later(5) }));
    expect(sent).toHaveLength(6);
    for (const text of sent) expect(text).not.toMatch(leaks);

    await submit(second.attempt.id, await answersOf(second.attempt.id, allQuestions), later(6));
    const shown = await quizResult(services, {
      learnerId,
      attemptId: second.attempt.id,
      now: later(6),
    });
    for (const question of shown!.questions) {
      expect(question.key).toBeDefined();
      expect(question.explanationHtml).toBe(secret.explanation);
    }
    expect(await openQuizAttempt(services, { ...place, now: later(9) })).toMatchObject({
      reason: 'quiz-passed',
    });
  });

  test('feedback comes for the options that were chosen alone', async () => {
    const { open, submit } = await setUp();
    const { attempt } = await open();
    const outcome = await submit(attempt.id, {
      ...(await answersOf(attempt.id, ['moon'])),
      twice: false,
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    const feedback = Object.fromEntries(
      outcome.questions.map((q) => [q.id, q.feedbackHtml.length]),
    );
    expect(feedback).toEqual({ moon: 1, spring: 0, twice: 1, word: 0, metres: 0, day: 0 });
  });
});
