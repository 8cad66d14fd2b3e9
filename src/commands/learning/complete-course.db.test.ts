import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { issueCertificate } from '#commands/record/issue-certificate';
import { certificatePicture } from '#commands/record/store-certificate-picture';
import { learner } from '#db/schema/accounts';
import { certificate } from '#db/schema/certificates';
import { enrolment, quizAttempt } from '#db/schema/learning';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import type { CertificateFacts } from '#domain/ports/certificate-painter';
import { quizLibrary } from '#domain/testing/quiz-library';
import { courseStanding, learnerTotal } from '#queries/learning/course-standing';
import { certificatePage } from '#queries/record/certificate-page';
import { capturedLog } from '../../testing/captured-log.ts';
import { recordTaskPass } from './record-task-pass.ts';

const database = testDatabase();
const now = new Date('2026-11-23T12:00:00Z');

/** A painter that counts what it paints; the real one has tests of its own. */
function countingPainter(painted: CertificateFacts[] = [], fails = false) {
  return {
    painted,
    certificatePainter: {
      async paint(facts: CertificateFacts) {
        if (fails) throw new Error('the painter has no brush');
        painted.push(facts);
        return Buffer.from(`picture of ${facts.learnerName}`);
      },
    },
  };
}

async function setUp(fails = false) {
  const { db } = database;
  const { certificatePainter, painted } = countingPainter([], fails);
  const services = { db, library: quizLibrary(), certificatePainter };
  const learnerId = await testLearner(db);
  const courseId = 'tides';
  const pass = (lessonId: string, taskId: string, points = 10) =>
    recordTaskPass(services, { learnerId, courseId, lessonId, taskId, points, now });
  const passQuiz = () =>
    db.insert(quizAttempt).values({
      ...{ learnerId, courseId, lessonId: 'high-water', quizId: 'tide-quiz', attemptNo: 1 },
      ...{ seed: 's', contentHash: 'h', submittedAt: now, score: 9, maxScore: 10, passed: true },
    });
  const own = and(eq(certificate.learnerId, learnerId), eq(certificate.courseId, courseId));
  const certificates = () => db.select().from(certificate).where(own);
  return { db, services, painted, learnerId, courseId, pass, passQuiz, certificates, own };
}

/** All but the last two tasks, which lie in the second lesson. */
async function almostDone(given: Awaited<ReturnType<typeof setUp>>) {
  await given.passQuiz();
  await given.pass('high-water', 'add-level');
  await given.pass('high-water', 'read-level');
}

describe('passing tasks', () => {
  test('the same one twenty times at once is one pass and one award', async () => {
    const { pass, learnerId, services } = await setUp();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => pass('high-water', 'add-level')),
    );
    expect(outcomes.filter((outcome) => outcome.newlyPassed)).toHaveLength(1);
    expect(
      outcomes
        .map((outcome) => outcome.pointsAwarded)
        .sort()
        .at(-1),
    ).toBe(10);
    expect(await learnerTotal(services, learnerId)).toBe(10);
  });

  test('enrols the learner and completes nothing while something is missing', async () => {
    const given = await setUp();
    await almostDone(given);
    const { enrolment: row } = await courseStanding(given.services, given);
    expect(row).toMatchObject({ completedAt: null });
    expect(await given.certificates()).toEqual([]);
  });
});

describe('the last two tasks at the same moment', () => {
  test('complete the course once and issue one certificate with what was shown', async () => {
    const given = await setUp();
    await almostDone(given);
    const outcomes = await Promise.all([
      given.pass('low-water', 'add-level'),
      given.pass('low-water', 'read-level'),
    ]);
    expect(outcomes.filter((outcome) => outcome.certificate)).toHaveLength(1);
    const [row, ...more] = await given.certificates();
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      learnerName: 'Test Learner',
      courseTitle: 'Reading the tides',
      tasksPassed: 4,
      quizzesPassed: 1,
      quizPercent: 90,
      issuedAt: now,
    });
    expect(given.painted).toHaveLength(1);
    expect(row!.picture?.toString()).toBe('picture of Test Learner');
    const { enrolment: enrolled } = await courseStanding(given.services, given);
    expect(enrolled?.completedAt).toEqual(now);
  });

  test.each(Array.from({ length: 5 }, (_, round) => [round]))(
    'never miss each other, round %d',
    async () => {
      const given = await setUp();
      await almostDone(given);
      await Promise.all([
        given.pass('low-water', 'add-level'),
        given.pass('low-water', 'read-level'),
      ]);
      expect(await given.certificates()).toHaveLength(1);
    },
  );
});

async function finished(fails = false) {
  const given = await setUp(fails);
  await almostDone(given);
  await given.pass('low-water', 'add-level');
  const { certificate: issued } = await given.pass('low-water', 'read-level');
  return { ...given, code: issued!.code };
}

describe('a certificate', () => {
  test('issued ten times at once is one', async () => {
    const { db, services, learnerId, courseId, certificates } = await setUp();
    const course = services.library.course(courseId)!;
    const shown = { tasksPassed: 4, quizzesPassed: 1, quizPercent: 90 };
    const issued = await Promise.all(
      Array.from({ length: 10 }, () =>
        issueCertificate({ db }, { learnerId, course, ...shown, now }),
      ),
    );
    expect(new Set(issued.map((one) => one?.code)).size).toBe(1);
    expect(await certificates()).toHaveLength(1);
  });

  test('keeps the name of the day when the learner takes another', async () => {
    const { db, code, learnerId, services } = await finished();
    await db.update(learner).set({ name: 'Another Name' }).where(eq(learner.id, learnerId));
    const page = await certificatePage(services, { code: code.toLowerCase(), learnerId });
    expect(page).toMatchObject({ learnerName: 'Test Learner', status: 'valid', isHolder: true });
    const stranger = await certificatePage(services, { code, learnerId: null });
    expect(stranger).toMatchObject({ isHolder: false });
    expect(JSON.stringify(stranger)).not.toContain(learnerId);
  });

  test('stands when its picture fails, which is painted when it is asked for', async () => {
    const log = capturedLog();
    const { code, certificates, services, painted } = await finished(true);
    log.restore();
    expect(log.lines).toMatchObject([{ level: 'error', msg: 'Painting a certificate', code }]);
    expect((await certificates())[0]).toMatchObject({ code, picture: null });
    const mended = { ...services, ...countingPainter(painted) };
    const picture = await certificatePicture(mended, { code });
    expect(picture?.toString()).toBe('picture of Test Learner');
    expect((await certificates())[0]!.picture).toEqual(picture);
    await certificatePicture(mended, { code });
    expect(painted).toHaveLength(1);
  });

  test('that was revoked says so, has no picture and is not issued anew', async () => {
    const { db, code, own, services, learnerId, certificates, pass } = await finished();
    await db.update(certificate).set({ revokedAt: now }).where(own);
    expect(await certificatePage(services, { code, learnerId })).toMatchObject({
      status: 'revoked',
    });
    expect(await certificatePicture(services, { code })).toBeNull();
    expect((await pass('low-water', 'add-level')).certificate).toBeNull();
    expect(await certificates()).toHaveLength(1);
  });

  test('with a code nobody was given is not found', async () => {
    const { services } = await setUp();
    expect(await certificatePage(services, { code: '0000-0000-0000', learnerId: null })).toBeNull();
    expect(await certificatePage(services, { code: "x' or true", learnerId: null })).toBeNull();
  });
});

test('an enrolment that was completed keeps its date', async () => {
  const { db, pass, learnerId } = await finished();
  await db
    .update(enrolment)
    .set({ completedAt: new Date(0) })
    .where(eq(enrolment.learnerId, learnerId));
  await pass('low-water', 'add-level');
  const [row] = await db.select().from(enrolment).where(eq(enrolment.learnerId, learnerId));
  expect(row!.completedAt).toEqual(new Date(0));
});
