import { sql } from 'drizzle-orm';
import type { Database } from '#db/client';

type Place = { boardId: string; learnerId: string };

/** What a board's page shows of learners, found by index alone: the limit for a page that counts nobody. */
export async function rowsWithoutRanks(db: Database, { boardId, learnerId }: Place): Promise<void> {
  const rows = (condition = sql`true`, order = sql`desc nulls last`, limit = 50) =>
    db.execute<{ learner_id: string; board_key: string }>(sql`
      select t.learner_id, l.name, t.total, t.board_key
      from board_total t join learner l on l.id = t.learner_id
      where t.board_id = ${boardId} and ${condition}
      order by t.board_key ${order}, t.learner_id ${order} limit ${limit}::int`);
  await rows();
  const [own] = await rows(sql`t.learner_id = ${learnerId}`);
  if (!own) throw new Error(`${learnerId} is not on the board ${boardId}`);
  const place = sql`(t.board_key, t.learner_id)`;
  const here = sql`(${own.board_key}::bigint, ${own.learner_id}::uuid)`;
  const above = await rows(sql`${place} > ${here}`, sql`asc nulls first`, 5);
  const below = await rows(sql`${place} < ${here}`, sql`desc nulls last`, 5);
  if (above.length < 5 || below.length < 5) throw new Error('the learner has no neighbours');
}

/** A learner's total, the limit for a rank that is not counted. */
export async function totalAlone(db: Database, { boardId, learnerId }: Place): Promise<void> {
  const [own] = await db.execute(sql`
    select total from board_total where board_id = ${boardId} and learner_id = ${learnerId}`);
  if (!own) throw new Error(`${learnerId} is not on the board ${boardId}`);
}
