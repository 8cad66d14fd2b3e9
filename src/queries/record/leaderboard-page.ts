import { and, count, eq, gte, type SQL, sql } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { learner } from '#db/schema/accounts';
import { boardTotal } from '#db/schema/points';
import type { CourseLibrary } from '#domain/ports/course-library';
import {
  allTime,
  type Board,
  boardTitle,
  courseBoard,
  leastKey,
  monthBoard,
  rankRows,
  readBoard,
} from '#domain/record/leaderboard';

export type LeaderboardPage = {
  board: { id: string; kind: Board['kind']; title: string };
  /** The boards to choose from: all time, this month, each course. */
  boards: { id: string; title: string }[];
  /** Learners with at least one point on this board. */
  learners: number;
  /** The first fifty. */
  top: BoardRow[];
  /** Null for visitors and for learners without points on this board. */
  mine: BoardRow | null;
  /**
   * The nearest better rank and the points needed to reach it; null at the top and without `mine`.
   */
  ahead: { rank: number; missing: number } | null;
  /**
   * Up to five on either side of `mine`, itself included; empty if the first fifty already show
   * them.
   */
  around: BoardRow[];
};

/** Display names only: nobody's id or address reaches the page. */
export type BoardRow = { rank: number; name: string; total: number; you: boolean };

type Row = { learnerId: string; name: string; total: number; boardKey: bigint };

const topSize = 50;
const neighbours = 5;

/** Null for a board that cannot exist; a board without points is empty. */
export async function leaderboardPage(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  input: { boardId: string; learnerId: string | null; now?: Date },
): Promise<LeaderboardPage | null> {
  const { db, library } = services;
  const { learnerId, now = new Date() } = input;
  const courses = library.courses();
  const board = readBoard(input.boardId, courses);
  if (!board) return null;
  const choices = [allTime, monthBoard(now), ...courses.map((course) => courseBoard(course.id))];
  if (!choices.some((choice) => choice.id === board.id)) choices.push(board);
  const rows = await rowsOf(db, board.id)
    .orderBy(...bestFirst)
    .limit(topSize);
  const own = learnerId ? await ownRow(db, board.id, learnerId) : null;
  const slice = own ? await sliceAround(db, board.id, own) : [];
  const view = (row: Row & { rank: number }): BoardRow => ({
    rank: row.rank,
    name: row.name,
    total: row.total,
    you: row.learnerId === learnerId,
  });
  const mine = slice.find((row) => row.learnerId === learnerId);
  const isInTop = rows.some((row) => row.learnerId === learnerId);
  return {
    board: { id: board.id, kind: board.kind, title: boardTitle(board, courses) },
    boards: choices.map((choice) => ({ id: choice.id, title: boardTitle(choice, courses) })),
    learners: await countWhere(db, board.id, gte(boardTotal.boardKey, leastKey(1))),
    top: rankRows(rows, { ahead: 0, firstRank: 1 }).map(view),
    mine: mine ? view(mine) : null,
    ahead: own ? await nextPlace(db, board.id, own.total) : null,
    around: isInTop ? [] : slice.map(view),
  };
}

/** A learner's rank on a board, for the dashboard; null without points on it. */
export async function ownRank(
  { db }: { db: DatabaseOrTransaction },
  { boardId, learnerId }: { boardId: string; learnerId: string },
): Promise<{ rank: number; total: number; learners: number } | null> {
  const own = await ownRow(db, boardId, learnerId);
  if (!own) return null;
  const learners = await countWhere(db, boardId, gte(boardTotal.boardKey, leastKey(1)));
  return { rank: await rankOf(db, boardId, own.total), total: own.total, learners };
}

// The nulls stand where board_total_order has them. Neither column has any, but Postgres does not use an index that
// differs in that alone: it would sort the whole board for its first fifty.
const bestFirst = [
  sql`${boardTotal.boardKey} desc nulls last`,
  sql`${boardTotal.learnerId} desc nulls last`,
];
const worstFirst = [
  sql`${boardTotal.boardKey} asc nulls first`,
  sql`${boardTotal.learnerId} asc nulls first`,
];

/** The inner join leaves out learners who are gone; rows without points are not ranked. */
function rowsOf(db: DatabaseOrTransaction, boardId: string, extra: SQL = sql`true`) {
  return db
    .select({
      learnerId: boardTotal.learnerId,
      name: learner.name,
      total: boardTotal.total,
      boardKey: boardTotal.boardKey,
    })
    .from(boardTotal)
    .innerJoin(learner, eq(learner.id, boardTotal.learnerId))
    .where(and(eq(boardTotal.boardId, boardId), gte(boardTotal.boardKey, leastKey(1)), extra))
    .$dynamic();
}

async function ownRow(
  db: DatabaseOrTransaction,
  boardId: string,
  learnerId: string,
): Promise<Row | null> {
  const [row] = await rowsOf(db, boardId, eq(boardTotal.learnerId, learnerId));
  return row ?? null;
}

async function sliceAround(db: DatabaseOrTransaction, boardId: string, own: Row) {
  const place = sql`(${boardTotal.boardKey}, ${boardTotal.learnerId})`;
  const here = (row: Row) => sql`(${row.boardKey}::bigint, ${row.learnerId}::uuid)`;
  const above = await rowsOf(db, boardId, sql`${place} > ${here(own)}`)
    .orderBy(...worstFirst)
    .limit(neighbours);
  const below = await rowsOf(db, boardId, sql`${place} < ${here(own)}`)
    .orderBy(...bestFirst)
    .limit(neighbours);
  const rows = [...above.reverse(), own, ...below];
  const first = rows[0]!;
  return rankRows(rows, {
    ahead: await countWhere(db, boardId, sql`${place} > ${here(first)}`),
    firstRank: await rankOf(db, boardId, first.total),
  });
}

async function nextPlace(
  db: DatabaseOrTransaction,
  boardId: string,
  total: number,
): Promise<LeaderboardPage['ahead']> {
  const [row] = await rowsOf(db, boardId, gte(boardTotal.boardKey, leastKey(total + 1)))
    .orderBy(...worstFirst)
    .limit(1);
  return row ? { rank: await rankOf(db, boardId, row.total), missing: row.total - total } : null;
}

/** count(*) is fast enough up to about 100,000 learners on a board. */
async function rankOf(db: DatabaseOrTransaction, boardId: string, total: number): Promise<number> {
  return 1 + (await countWhere(db, boardId, gte(boardTotal.boardKey, leastKey(total + 1))));
}

async function countWhere(
  db: DatabaseOrTransaction,
  boardId: string,
  condition: SQL,
): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(boardTotal)
    .where(and(eq(boardTotal.boardId, boardId), condition));
  return row?.rows ?? 0;
}
