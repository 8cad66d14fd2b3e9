import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { awardPoints } from '#commands/record/award-points';
import { learner } from '#db/schema/accounts';
import { boardTotal } from '#db/schema/points';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { smallLibrary } from '#domain/testing/small-library';
import { leaderboardPage } from './leaderboard-page.ts';

const database = testDatabase();
const now = new Date('2026-11-23T12:00:00Z');
const ids: string[] = [];

const page = (learnerId: string | null, boardId = 'all') =>
  leaderboardPage({ db: database.db, library: smallLibrary() }, { boardId, learnerId, now });

/** Seventy learners: the n-th has 100 - floor(n / 2) points, so that two share each total, the even one first. */
beforeAll(async () => {
  for (let index = 0; index < 70; index++) {
    const learnerId = await testLearner(database.db);
    await database.db
      .update(learner)
      .set({ name: `Learner ${index}` })
      .where(eq(learner.id, learnerId));
    const at = new Date(now.getTime() - 86_400_000 + index * 1000);
    const points = 100 - Math.floor(index / 2);
    await awardPoints(
      { db: database.db },
      { learnerId, courseId: 'tides', source: 'task:tides/a/x', points, at },
    );
    ids.push(learnerId);
  }
});

describe('the leaderboard', () => {
  test('shows the first fifty, equals sharing a rank and the earlier standing first', async () => {
    const board = await page(null);
    expect(board).toMatchObject({ learners: 70, mine: null, around: [] });
    expect(board!.top).toHaveLength(50);
    expect(board!.top.slice(0, 5)).toEqual([
      { rank: 1, name: 'Learner 0', total: 100, you: false },
      { rank: 1, name: 'Learner 1', total: 100, you: false },
      { rank: 3, name: 'Learner 2', total: 99, you: false },
      { rank: 3, name: 'Learner 3', total: 99, you: false },
      { rank: 5, name: 'Learner 4', total: 98, you: false },
    ]);
  });

  test('marks a learner among the first and repeats nobody', async () => {
    const board = await page(ids[7]!);
    expect(board!.mine).toEqual({ rank: 7, name: 'Learner 7', total: 97, you: true });
    expect(board!.top.filter((row) => row.you)).toHaveLength(1);
    expect(board!.around).toEqual([]);
  });

  test('shows a learner farther down with five either side, in one order with the top', async () => {
    const board = await page(ids[60]!);
    expect(board!.mine).toMatchObject({ rank: 61, total: 70 });
    const names = Array.from({ length: 11 }, (_, offset) => `Learner ${55 + offset}`);
    expect(board!.around.map((row) => row.name)).toEqual(names);
    expect(board!.around.map((row) => row.rank)).toEqual([
      55, 57, 57, 59, 59, 61, 61, 63, 63, 65, 65,
    ]);
  });

  test('says what reaches the next place, which those with equal points are not', async () => {
    expect((await page(ids[7]!))!.ahead).toEqual({ rank: 5, missing: 1 });
    expect((await page(ids[60]!))!.ahead).toEqual({ rank: 59, missing: 1 });
    expect((await page(ids[1]!))!.ahead).toBeNull();
    expect((await page(null))!.ahead).toBeNull();
  });

  test('at the very end has nobody below', async () => {
    const board = await page(ids[69]!);
    expect(board!.around).toHaveLength(6);
    expect(board!.around.at(-1)).toMatchObject({ name: 'Learner 69', rank: 69, you: true });
  });

  test('holds no address and no id of anybody', async () => {
    const text = JSON.stringify(await page(ids[60]!));
    expect(text).not.toContain('@');
    for (const id of ids) expect(text).not.toContain(id);
  });

  test('offers all time, this month and each course', async () => {
    const board = await page(null);
    expect(board!.boards).toEqual([
      { id: 'all', title: 'All time' },
      { id: 'month:2026-11', title: 'November 2026' },
      { id: 'course:tides', title: 'Reading the tides' },
    ]);
    expect((await page(null, 'course:tides'))!.learners).toBe(70);
    expect((await page(null, 'month:2026-11'))!.learners).toBe(70);
    expect(await page(null, 'month:2026-10')).toMatchObject({ learners: 0, top: [] });
    expect(await page(null, 'course:unknown')).toBeNull();
  });

  test('leaves out a learner whose points were all taken back', async () => {
    const learnerId = await testLearner(database.db);
    const award = (source: string, points: number) =>
      awardPoints({ db: database.db }, { learnerId, courseId: 'tides', source, points, at: now });
    await award('task:tides/a/x', 500);
    expect((await page(learnerId))!.mine).toMatchObject({ rank: 1, total: 500 });
    await award('reversal:1', -500);
    expect(await page(learnerId)).toMatchObject({ mine: null, learners: 70 });
  });

  test('closes up when a learner is taken off the boards', async () => {
    await database.db.delete(boardTotal).where(eq(boardTotal.learnerId, ids[0]!));
    const board = await page(ids[60]!);
    expect(board!.learners).toBe(69);
    expect(board!.mine).toMatchObject({ rank: 60 });
    expect(board!.top[0]).toMatchObject({ rank: 1, name: 'Learner 1' });
  });
});
