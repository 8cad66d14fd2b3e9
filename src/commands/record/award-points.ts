import { sql } from 'drizzle-orm';
import { violates } from '#commands/constraint-violation';
import type { DatabaseOrTransaction } from '#db/client';
import { boardsOf } from '#domain/record/leaderboard';

export type AwardInput = {
  learnerId: string;
  courseId: string;
  /**
   * Award key of src/domain/record/points.ts: the same source is awarded only once, no matter how often.
   */
  source: string;
  /** Whole points, not zero; negative for a reversal. */
  points: number;
  at: Date;
};

export type AwardOutcome = { ok: true; total: number } | { ok: false; reason: 'already-awarded' };

/**
 * Adds a row to the ledger and its points to every board, in one statement. The ledger's unique key
 * decides: if the award already exists, the whole statement fails and nothing changes.
 */
export async function awardPoints(
  { db }: { db: DatabaseOrTransaction },
  award: AwardInput,
): Promise<AwardOutcome> {
  try {
    // A savepoint if `db` is a transaction; otherwise the failed statement would abort the
    // transaction.
    return await db.transaction(async (tx) => {
      const [row] = await tx.execute<{ total: number }>(statement(award));
      return { ok: true, total: row!.total };
    });
  } catch (error) {
    if (violates(error, 'points_ledger_award')) return { ok: false, reason: 'already-awarded' };
    throw error;
  }
}

/**
 * The totals come first, and the ledger row takes its total_after from them. Rows are locked in the
 * order of the boards' ids, `all` first, so that awards of one learner queue up and cannot
 * deadlock.
 */
function statement({ learnerId, courseId, source, points, at }: AwardInput) {
  const boards = boardsOf(courseId, at);
  const when = at.toISOString();
  const values = boards.map((board) => {
    const course = board.kind === 'course' ? board.courseId : null;
    const start = board.kind === 'month' ? board.periodStart : null;
    return sql`(${board.id}::text, ${board.kind}::text, ${course}::text, ${start}::date)`;
  });
  const key = (total: ReturnType<typeof sql>) =>
    sql`((${total})::bigint << 32) | (4294967295 - extract(epoch from ${when}::timestamptz)::bigint)`;
  return sql`
    with wanted (id, kind, course_id, period_start) as (values ${sql.join(values, sql`, `)}),
    opened as (
      insert into board (id, kind, course_id, period_start)
      select * from wanted order by id
      on conflict (id) do nothing
    ),
    totals as (
      insert into board_total as standing (board_id, learner_id, total, board_key)
      select id, ${learnerId}::uuid, ${points}::int, ${key(sql`${points}::int`)} from wanted order by id
      on conflict (board_id, learner_id) do update set
        total = standing.total + excluded.total,
        board_key = ${key(sql`standing.total + excluded.total`)}
      returning board_id, total
    )
    insert into points_ledger (learner_id, source, course_id, points, total_after, awarded_at)
    select ${learnerId}::uuid, ${source}, ${courseId}, ${points}::int, total, ${when}::timestamptz
    from totals where board_id = 'all'
    returning total_after as total`;
}
