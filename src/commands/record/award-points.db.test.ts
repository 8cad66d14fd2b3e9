import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { boardTotal, pointsLedger } from '#db/schema/points';
import { testDatabase } from '#db/testing/test-database';
import { testLearner } from '#db/testing/test-learner';
import { awardPoints } from './award-points.ts';

const database = testDatabase();
const at = new Date('2026-11-23T12:00:00Z');

function award(learnerId: string, source: string, points = 10, courseId = 'tides', when = at) {
  return awardPoints({ db: database.db }, { learnerId, courseId, source, points, at: when });
}

const ledgerOf = (learnerId: string) =>
  database.db
    .select()
    .from(pointsLedger)
    .where(eq(pointsLedger.learnerId, learnerId))
    .orderBy(pointsLedger.id);

async function totalsOf(learnerId: string): Promise<Record<string, number>> {
  const rows = await database.db
    .select()
    .from(boardTotal)
    .where(eq(boardTotal.learnerId, learnerId));
  return Object.fromEntries(rows.map((row) => [row.boardId, row.total]));
}

describe('an award', () => {
  test('counts on the boards of all time, its course and its month', async () => {
    const learnerId = await testLearner(database.db);
    expect(await award(learnerId, 'task:tides/a/x')).toEqual({ ok: true, total: 10 });
    const december = new Date('2026-12-01T00:00:00Z');
    expect(await award(learnerId, 'task:reefs/a/x', 5, 'reefs', december)).toMatchObject({
      total: 15,
    });
    expect(await totalsOf(learnerId)).toEqual({
      all: 15,
      'course:tides': 10,
      'course:reefs': 5,
      'month:2026-11': 10,
      'month:2026-12': 5,
    });
  });

  test('asked for twenty times at once is given once', async () => {
    const learnerId = await testLearner(database.db);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => award(learnerId, 'task:tides/a/x')),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe('already-awarded');
    expect(await ledgerOf(learnerId)).toHaveLength(1);
    expect(await totalsOf(learnerId)).toMatchObject({ all: 10, 'course:tides': 10 });
  });

  test('of twenty sources at once all count, and each row says the total after it', async () => {
    const learnerId = await testLearner(database.db);
    const sources = Array.from({ length: 20 }, (_, index) => `task:tides/a/t${index}`);
    await Promise.all(
      sources.map((source, index) => award(learnerId, source, index + 1, `course-${index % 3}`)),
    );
    const rows = await ledgerOf(learnerId);
    expect(rows).toHaveLength(20);
    const totals = rows.map((row) => row.totalAfter).sort((a, b) => a - b);
    expect(totals.at(-1)).toBe(210);
    expect(new Set(totals).size).toBe(20);
    expect(await totalsOf(learnerId)).toMatchObject({ all: 210, 'month:2026-11': 210 });
  });

  test('of many learners at once opens a new board without getting stuck', async () => {
    const when = new Date('2031-01-01T00:00:00Z');
    const learners = await Promise.all(Array.from({ length: 12 }, () => testLearner(database.db)));
    const outcomes = await Promise.all(
      learners.map((id, index) => award(id, 'task:new/a/x', 1, `new-${index % 2}`, when)),
    );
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  });

  test('refused inside a transaction leaves the rest of it standing', async () => {
    const learnerId = await testLearner(database.db);
    await award(learnerId, 'task:tides/a/x');
    const again = await database.db.transaction(async (tx) => {
      const common = { learnerId, courseId: 'tides', points: 10, at };
      const first = await awardPoints({ db: tx }, { ...common, source: 'task:tides/a/x' });
      const second = await awardPoints({ db: tx }, { ...common, source: 'task:tides/a/y' });
      return [first.ok, second.ok];
    });
    expect(again).toEqual([false, true]);
    expect(await totalsOf(learnerId)).toMatchObject({ all: 20 });
  });

  test('is taken back by a negative row, once', async () => {
    const learnerId = await testLearner(database.db);
    await award(learnerId, 'task:tides/a/x', 30);
    const [row] = await ledgerOf(learnerId);
    const reversal = () => award(learnerId, `reversal:${row!.id}`, -30);
    expect(await reversal()).toEqual({ ok: true, total: 0 });
    expect(await reversal()).toEqual({ ok: false, reason: 'already-awarded' });
    expect(await totalsOf(learnerId)).toMatchObject({ all: 0, 'course:tides': 0 });
  });

  test('of nothing, or to nobody, is an error and not an outcome', async () => {
    const learnerId = await testLearner(database.db);
    await expect(award(learnerId, 'task:tides/a/x', 0)).rejects.toThrow();
    await expect(award(crypto.randomUUID(), 'task:tides/a/x')).rejects.toThrow();
    expect(await totalsOf(learnerId)).toEqual({});
  });
});

describe('the ledger', () => {
  test.each([
    ['update', sql`update points_ledger set points = 1000`],
    ['delete', sql`delete from points_ledger`],
    ['truncate', sql`truncate points_ledger`],
  ])('refuses %s', async (_, statement) => {
    await award(await testLearner(database.db), 'task:tides/a/x');
    const error = await database.db.execute(statement).catch((refusal) => refusal);
    expect(error.cause?.message).toMatch(/append-only/);
  });

  test('adds up to every total on every board', async () => {
    const [row] = await database.db.execute<{ rows: number; wrong: number }>(sql`
      with owed as (
        select learner_id, board_id, sum(points)::int as total
        from points_ledger, lateral (values
          ('all'),
          ('course:' || course_id),
          ('month:' || to_char(awarded_at at time zone 'UTC', 'YYYY-MM'))) as on_board (board_id)
        group by 1, 2
      )
      select count(*)::int as rows,
        (count(*) filter (where owed.total is distinct from board_total.total
          or board_total.board_key >> 32 <> board_total.total))::int as wrong
      from owed full join board_total using (learner_id, board_id)`);
    expect(row!.rows).toBeGreaterThan(50);
    expect(row!.wrong).toBe(0);
  });
});
