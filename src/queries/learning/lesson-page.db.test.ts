import { describe, expect, test } from 'vitest';
import { enrolLearner } from '#commands/learning/enrol-learner';
import { recordLessonVisit } from '#commands/learning/record-lesson-visit';
import { recordTaskCheck } from '#commands/learning/record-task-check';
import { recordTaskPass } from '#commands/learning/record-task-pass';
import { revealHint } from '#commands/learning/reveal-hint';
import { revealSolution } from '#commands/learning/reveal-solution';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { quizLibrary } from '#domain/testing/quiz-library';
import { catalogue } from './catalogue.ts';
import { coursePage } from './course-page.ts';
import { learnerDashboard } from './learner-dashboard.ts';
import { lessonPage } from './lesson-page.ts';

const database = testDatabase();
const certificatePainter = {
  paint: () => Promise.reject(new Error('no certificate is due')),
};

async function setUp() {
  const services = { db: database.db, library: quizLibrary(), certificatePainter };
  const learnerId = await testLearner(database.db);
  const lesson = { learnerId, courseId: 'tides', lessonId: 'high-water' };
  const task = { ...lesson, taskId: 'add-level' };
  const page = async () => (await lessonPage(services, lesson))!;
  const check = (passed: boolean) =>
    recordTaskCheck(services, { ...task, conditions: [{ says: 'There is a level', passed }] });
  return { services, learnerId, lesson, task, page, check };
}

describe('a lesson page', () => {
  test('of a visitor has everything open and nothing revealed', async () => {
    const { services } = await setUp();
    const page = await lessonPage(services, {
      courseId: 'tides',
      lessonId: 'high-water',
      learnerId: null,
    });
    expect(page).toMatchObject({
      course: { title: 'Reading the tides', minutes: 45 },
      previous: null,
      next: { lessonId: 'low-water' },
      lab: { name: 'tide-table', terminals: ['cqlsh', 'node'], workspace: null },
      points: { earned: 0, possible: 25, learnerTotal: 0 },
      quiz: { questions: 6, points: 10, attemptsUsed: 0, mayStart: true, best: null },
      isEnrolled: false,
    });
    expect(page!.outline.map((entry) => [entry.state, entry.here])).toEqual([
      ['open', true],
      ['open', false],
      ['open', false],
    ]);
    expect(page!.tasks[0]).toMatchObject({
      ...{ state: 'open', conditions: null, hints: [], hintsTotal: 1 },
      ...{ maySeeSolution: false, solution: null },
    });
  });

  test('that does not exist is null', async () => {
    const { services } = await setUp();
    expect(
      await lessonPage(services, { courseId: 'tides', lessonId: 'x', learnerId: null }),
    ).toBeNull();
    expect(
      await lessonPage(services, { courseId: 'x', lessonId: 'x', learnerId: null }),
    ).toBeNull();
  });

  test('shows the last check, and a passed task stays passed when a later check fails', async () => {
    const { services, task, page, check } = await setUp();
    await check(false);
    const [open] = (await page()).tasks;
    const conditions = [{ says: 'There is a level', passed: false }];
    expect(open).toMatchObject({ state: 'attempted', conditions, maySeeSolution: true });
    await recordTaskPass(services, { ...task, points: 10 });
    await check(false);
    const { tasks, points, outline } = await page();
    expect(tasks[0]).toMatchObject({ state: 'passed', conditions });
    expect(tasks[1]!.needs).toEqual([{ id: 'add-level', title: 'Add a level', passed: true }]);
    expect(points).toEqual({ earned: 10, possible: 25, learnerTotal: 10 });
    expect(outline[0]).toMatchObject({
      state: 'started',
      tasks: [{ state: 'passed' }, { state: 'open' }],
    });
  });
});

describe('help', () => {
  test('a click that arrives three times reveals one hint, and there are no more than there are', async () => {
    const { services, task } = await setUp();
    const clicks = [1, 2, 3].map(() => revealHint(services, { ...task, shown: 0 }));
    for (const outcome of await Promise.all(clicks))
      expect(outcome).toMatchObject({ ok: true, task: { hints: ['What is a level?'] } });
    const more = await revealHint(services, { ...task, shown: 1 });
    expect(more).toMatchObject({ task: { hints: ['What is a level?'], hintsTotal: 1 } });
  });

  test('the solution opens after a check of one’s own, and stays open', async () => {
    const { services, task, page, check } = await setUp();
    expect(await revealSolution(services, task)).toEqual({ ok: false, reason: 'solution-locked' });
    await revealHint(services, { ...task, shown: 0 });
    expect(await revealSolution(services, task)).toEqual({ ok: false, reason: 'solution-locked' });
    await check(false);
    expect((await page()).tasks[0]!.solution).toBeNull();
    const [step] = services.library.lab('tide-table')!.tasks[0]!.solution;
    if (step?.kind !== 'run') throw new Error('the first task has a script');
    const { text } = step.script;
    const solution = [{ title: null, text }];
    expect(await revealSolution(services, task)).toMatchObject({ ok: true, task: { solution } });
    expect((await page()).tasks[0]).toMatchObject({ solution });
  });

  test('for a task that does not exist there is none', async () => {
    const { services, task } = await setUp();
    const unknown = { ...task, taskId: 'x' };
    expect(await revealHint(services, unknown)).toEqual({ ok: false, reason: 'task-not-found' });
    expect(await revealSolution(services, unknown)).toEqual({
      ok: false,
      reason: 'task-not-found',
    });
  });
});

describe('a learner’s courses', () => {
  test('begin with an enrolment, remember the lesson and say what is next', async () => {
    const { services, learnerId, task } = await setUp();
    const visit = () => recordLessonVisit(services, { ...task, lessonId: 'low-water' });
    await visit();
    const before = await learnerDashboard(services, { learnerId });
    expect(before).toMatchObject({
      total: 0,
      courses: [],
      suggestions: [{ id: 'tides', lessons: 3 }],
    });
    const enrol = (courseId: string) => enrolLearner(services, { learnerId, courseId });
    expect(await enrol('tides')).toEqual({ ok: true, newlyEnrolled: true });
    expect(await enrol('tides')).toEqual({ ok: true, newlyEnrolled: false });
    expect(await enrol('x')).toEqual({ ok: false, reason: 'course-not-found' });
    await visit();
    await recordTaskPass(services, { ...task, points: 10 });
    const after = await learnerDashboard(services, { learnerId });
    expect(after).toMatchObject({
      total: 10,
      ranks: { allTime: { total: 10 }, thisMonth: { total: 10 } },
      courses: [{ id: 'tides', progress: { percent: 20 }, points: { earned: 10, possible: 40 } }],
      suggestions: [],
      awards: [{ title: 'Add a level', points: 10, lesson: { lessonId: 'high-water' } }],
      certificates: [],
    });
    expect(after.courses[0]!.next).toMatchObject({
      lessonId: 'high-water',
      does: { kind: 'task', id: 'read-level' },
    });
    const course = await coursePage(services, { courseId: 'tides', learnerId });
    expect(course).toMatchObject({ isEnrolled: true, minutes: 45, points: { earned: 10 } });
    expect(course!.lessons.map((lesson) => lesson.state)).toEqual(['started', 'started', 'open']);
    const [card] = await catalogue(services, { learnerId });
    expect(card).toMatchObject({ lessons: 3, tasks: 4, quizzes: 1, points: 40, isEnrolled: true });
    const [fresh] = await catalogue(services, { learnerId: null });
    expect(fresh).toMatchObject({ progress: { percent: 0 }, isEnrolled: false });
  });
});
