import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { endLab } from '#commands/labs/end-lab';
import { startLab } from '#commands/labs/start-lab';
import { lab } from '#db/schema/labs';
import { eventually } from '#db/testing/eventually';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { type Behaviour, smallRuntime } from '#domain/testing/small-runtime';
import { checkTask } from './check-task.ts';

const database = testDatabase();

/** A ready lab whose checks answer what `answers` says, by the file of the check. */
async function setUp(answers: Record<string, ReturnType<NonNullable<Behaviour['script']>>> = {}) {
  const small = smallRuntime({
    script: ({ script, as }) => {
      if (as === 'learner') return {};
      const file = Object.keys(answers).find((name) => script.includes(name));
      return (file && answers[file]) || {};
    },
  });
  const { db } = database;
  const services = {
    db,
    library: smallLibrary('# prelude'),
    runtime: small.runtime,
    env: { LAB_LIFETIME_MINUTES: 120 },
    certificatePainter: { paint: async () => Buffer.from('png') },
  };
  const learnerId = await testLearner(db);
  const place = { learnerId, courseId: 'tides', lessonId: 'high-water' };
  const started = await startLab(services, place);
  if (!started.ok) throw new Error(started.reason);
  const labId = started.lab.id;
  const row = async () => (await db.select().from(lab).where(eq(lab.id, labId)))[0]!;
  await eventually(async () => expect((await row()).status).toBe('ready'));
  const check = (taskId = 'add-level') => checkTask(services, { learnerId, labId, taskId });
  return { ...small, services, learnerId, labId, row, check, answers };
}

describe('checking a task', () => {
  test('that holds passes it and awards its points, once', async () => {
    const { check, row } = await setUp();
    const { seeds } = await row();
    expect(await check()).toMatchObject({
      ok: true,
      passed: true,
      conditions: [
        { says: `There is a level for ${seeds.harbour}`, passed: true },
        { says: `It is at most ${seeds.limit} m`, passed: true },
      ],
      task: { id: 'add-level', state: 'passed' },
      pointsAwarded: 10,
      learnerTotal: 10,
      certificate: null,
    });
    expect(await check()).toMatchObject({ passed: true, pointsAwarded: 0, learnerTotal: 10 });
  });

  test('that does not hold says what the check says, or else the condition', async () => {
    const { check, row } = await setUp({
      'checks/level.sh': { exitCode: 1, stdout: 'looking\nThe level of calais is missing.\n' },
      'checks/limit.sh': { exitCode: 1 },
    });
    const { seeds } = await row();
    expect(await check()).toMatchObject({
      ok: true,
      passed: false,
      conditions: [
        { says: 'The level of calais is missing.', passed: false },
        { says: `It is at most ${seeds.limit} m`, passed: false },
      ],
      task: { state: 'attempted', maySeeSolution: true },
      pointsAwarded: 0,
    });
  });

  test('that passed once stays passed when it does not hold any more', async () => {
    const { check, answers } = await setUp();
    await check();
    answers['checks/level.sh'] = { exitCode: 1 };
    expect(await check()).toMatchObject({
      passed: false,
      task: { state: 'passed' },
      learnerTotal: 10,
    });
  });

  test.each([
    ['an unknown exit code', { exitCode: 2, stderr: 'cqlsh: connection refused' }],
    ['a time-out', { exitCode: null, timedOut: true }],
    ['a death by signal', { exitCode: 137 }],
  ])('with %s is broken: nothing is held against the learner', async (_, result) => {
    const { check, answers } = await setUp({ 'checks/limit.sh': result });
    expect(await check()).toEqual({ ok: false, reason: 'check-broken' });
    delete answers['checks/limit.sh'];
    expect(await check()).toMatchObject({ ok: true, passed: true });
  });

  test('in a node without room for one more process says what to do', async () => {
    const stderr = '/usr/bin/timeout: fork system call failed: Resource temporarily unavailable';
    const { check } = await setUp({ 'checks/limit.sh': { exitCode: 125, stderr } });
    expect(await check()).toEqual({ ok: false, reason: 'lab-exhausted' });
  });

  test('that builds on another asks for that first', async () => {
    const { check } = await setUp();
    expect(await check('read-level')).toEqual({
      ok: false,
      reason: 'task-needs-others',
      message: 'This task builds on “Add a level”. Pass that one first.',
    });
    await check('add-level');
    expect(await check('read-level')).toMatchObject({ ok: true, passed: true, learnerTotal: 15 });
  });

  test('waits for no other check of the lab: the second is refused', async () => {
    const level = Promise.withResolvers<{ exitCode: number }>();
    const { check } = await setUp({ 'checks/level.sh': level.promise });
    const both = [check(), check()];
    expect(await Promise.race(both)).toEqual({ ok: false, reason: 'check-running' });
    level.resolve({ exitCode: 0 });
    expect(await Promise.all(both)).toContainEqual(
      expect.objectContaining({ ok: true, passed: true, pointsAwarded: 10 }),
    );
    expect(await check()).toMatchObject({ ok: true });
  });

  test('is for the owner of a ready lab and for tasks of its lesson', async () => {
    const { check, services, labId, learnerId } = await setUp();
    const learner = await testLearner(services.db);
    const strangers = await checkTask(services, { learnerId: learner, labId, taskId: 'add-level' });
    expect(strangers).toEqual({ ok: false, reason: 'lab-not-found' });
    expect(await check('no-such-task')).toEqual({ ok: false, reason: 'task-not-found' });
    await endLab(services, { labId, learnerId, reason: 'learner' });
    expect(await check()).toEqual({ ok: false, reason: 'lab-ended' });
  });

  test('in a lab whose node has died says so', async () => {
    const { check, nodes, labId } = await setUp();
    nodes.get(labId)!.alive = false;
    expect(await check()).toEqual({ ok: false, reason: 'lab-gone' });
  });
});
