import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { lab } from '#db/schema/labs';
import { enrolment, lessonVisit, quizAttempt, taskPass, taskProgress } from '#db/schema/learning';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import type { Move } from '#domain/learning/moves';
import { smallLibrary } from '#domain/testing/small-library';
import { courseStanding } from '#queries/learning/course-standing';
import { lessonPage } from '#queries/learning/lesson-page';
import { moveRecords } from './move-records.ts';
import { recordTaskPass } from './record-task-pass.ts';

const database = testDatabase();
const courseId = 'tides';
const moves: Move[] = [
  { courseId, from: 'flood', taskId: 'read-level', to: 'low-water' },
  { courseId, from: 'flood', taskId: null, to: 'high-water' },
];

function setUp() {
  const { db } = database;
  const library = { ...smallLibrary(), moves: () => moves };
  const certificatePainter = { paint: async () => Buffer.from('png') };
  return { db, library, certificatePainter };
}

/** Somebody who has worked in the lesson while it was called `flood`. */
async function learnerOfFlood(services: ReturnType<typeof setUp>): Promise<string> {
  const { db } = services;
  const learnerId = await testLearner(db);
  const place = { learnerId, courseId, lessonId: 'flood' };
  for (const taskId of ['add-level', 'read-level'])
    await recordTaskPass(services, { ...place, taskId, points: 10 });
  await db
    .insert(taskProgress)
    .values({ ...place, taskId: 'read-level', checks: 2, hintsShown: 1 });
  await db.insert(quizAttempt).values({
    ...{ ...place, quizId: 'tide-quiz', attemptNo: 1, seed: 's', contentHash: 'h' },
    ...{ submittedAt: new Date(), score: 9, maxScore: 10, passed: true },
  });
  await db.insert(lessonVisit).values(place);
  await db
    .update(enrolment)
    .set({ lastLessonId: 'flood' })
    .where(eq(enrolment.learnerId, learnerId));
  await db.insert(lab).values({
    ...{ ...place, labName: 'tide-table', status: 'ready', handle: {}, seeds: {} },
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  return learnerId;
}

test('a learner finds everything where the lesson and the task stand now, and nothing is awarded twice', async () => {
  const services = setUp();
  const { db } = services;
  const learnerId = await learnerOfFlood(services);
  const bystander = await testLearner(db);
  await recordTaskPass(services, {
    ...{ learnerId: bystander, courseId, lessonId: 'low-water', taskId: 'add-level', points: 10 },
  });

  expect(await moveRecords(services)).toEqual(moves);

  const own = async (table: string, what: string) => {
    const rows = await db.execute<{ it: string }>(
      sql.raw(`select ${what} as it from ${table} where learner_id = '${learnerId}' order by 1`),
    );
    return rows.map(({ it }) => it);
  };
  expect(await own('task_pass', "lesson_id || '/' || task_id")).toEqual([
    'high-water/add-level',
    'low-water/read-level',
  ]);
  expect(await own('task_progress', "lesson_id || ' ' || checks || ' ' || hints_shown")).toEqual([
    'low-water 2 1',
  ]);
  for (const table of ['quiz_attempt', 'lesson_visit', 'lab'])
    expect(await own(table, 'lesson_id')).toEqual(['high-water']);
  expect(await own('enrolment', 'last_lesson_id')).toEqual(['high-water']);

  const again = await recordTaskPass(services, {
    ...{ learnerId, courseId, lessonId: 'low-water', taskId: 'read-level', points: 10 },
  });
  expect(again).toMatchObject({ newlyPassed: false, pointsAwarded: 0, learnerTotal: 20 });
  const earned = async (lessonId: string) =>
    (await lessonPage(services, { courseId, lessonId, learnerId }))?.points.earned;
  expect(await earned('high-water')).toBe(10);
  expect(await earned('low-water')).toBe(10);
  const standing = await courseStanding(services, { learnerId: bystander, courseId });
  expect(standing.record.passedTasks.size).toBe(1);
});

test('a move is carried out once, however many servers start, and what is newer in its new place stays', async () => {
  const services = setUp();
  const { db } = services;
  await Promise.all([moveRecords(services), moveRecords(services), moveRecords(services)]);
  const learnerId = await learnerOfFlood(services);
  expect(await moveRecords(services)).toEqual([]);

  const later: Move = { courseId, from: 'flood', taskId: 'add-level', to: 'the-moon' };
  const at = new Date('2026-11-01T12:00:00Z');
  await db
    .insert(taskPass)
    .values({ learnerId, courseId, lessonId: 'the-moon', taskId: 'add-level', passedAt: at });
  const library = { ...services.library, moves: () => [later] };
  expect(await moveRecords({ db, library })).toEqual([later]);
  const rows = await db
    .select()
    .from(taskPass)
    .where(and(eq(taskPass.learnerId, learnerId), eq(taskPass.taskId, 'add-level')));
  expect(rows).toMatchObject([{ lessonId: 'the-moon', passedAt: at }]);
});
