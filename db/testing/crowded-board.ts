import { sql } from 'drizzle-orm';
import type { Database } from '#db/client';

/** Points of the best learner; with a million of them several hundred share each total. */
const mostPoints = 3_000;

/** Adds learners who cannot sign in. */
export async function addLearners(db: Database, count: number): Promise<void> {
  await db.execute(sql`
    insert into learner (email, name, password_hash)
    select 'learner-' || no || '@example.org', 'Learner ' || no, 'none'
    from generate_series(1, ${count}::int) as no`);
}

/**
 * Gives `count` learners points on a board, as an award would write them, and leaves the tables as autovacuum would:
 * with statistics, and visible to scans of an index alone.
 */
export async function fillBoard(db: Database, boardId: string, count: number): Promise<void> {
  const kind = boardId === 'all' ? 'all' : 'course';
  await db.execute(sql`
    insert into board (id, kind, course_id)
    values (${boardId}, ${kind}, ${kind === 'course' ? boardId.slice('course:'.length) : null})
    on conflict (id) do nothing`);
  await db.execute(sql`
    insert into board_total (board_id, learner_id, total, board_key)
    select ${boardId}, id, total, total::bigint << 32 | (4294967295 - at)
    from (
      select id, 1 + floor(random() * ${mostPoints}::int)::int as total,
        1700000000 + floor(random() * 60000000)::bigint as at
      from learner limit ${count}::int
    ) as drawn`);
  await db.execute(sql`vacuum analyze board_total`);
  await db.execute(sql`vacuum analyze learner`);
}

/** Half of the board is ahead of this learner. */
export async function learnerInTheMiddle(db: Database, boardId: string): Promise<string> {
  const [row] = await db.execute<{ learner_id: string }>(sql`
    select learner_id from board_total where board_id = ${boardId}
    order by board_key desc, learner_id desc
    offset (select count(*) / 2 from board_total where board_id = ${boardId}) limit 1`);
  if (!row) throw new Error(`nobody is on the board ${boardId}`);
  return row.learner_id;
}
