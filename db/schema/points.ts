import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { learner } from './accounts.ts';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Every award, append-only: a correction is a negative row. A trigger refuses updates and deletes. */
export const pointsLedger = pgTable(
  'points_ledger',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /**
     * The writing transaction, so that a reader can follow (xid, id) without missing late commits.
     */
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id),
    /** Award key: `task:<course>/<lesson>/<task>`, `quiz:<course>/<lesson>:<attempt>`, `reversal:<id>`. */
    source: text('source').notNull(),
    courseId: text('course_id').notNull(),
    points: integer('points').notNull(),
    /** The learner's total over all courses after this row. */
    totalAfter: integer('total_after').notNull(),
    awardedAt: timestamp('awarded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique('points_ledger_award').on(table.learnerId, table.source),
    index('points_ledger_tail').on(table.xid, table.id),
    check('points_ledger_nonzero', sql`${table.points} <> 0`),
  ],
);

/** A leaderboard: all time, one month, or one course. */
export const board = pgTable('board', {
  /** `all`, `month:2026-11` or `course:<course>`. */
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['all', 'month', 'course'] }).notNull(),
  courseId: text('course_id'),
  /** First day of the month, UTC. */
  periodStart: date('period_start'),
  /** When the month's ranks were frozen. */
  closedAt: timestamp('closed_at', { withTimezone: true }),
});

/** A learner's total on one board. */
export const boardTotal = pgTable(
  'board_total',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => board.id),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id, { onDelete: 'cascade' }),
    total: integer('total').notNull(),
    /** total << 32 | (2^32 - 1 - epoch seconds of the last award): earlier scores rank first. */
    boardKey: bigint('board_key', { mode: 'bigint' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.boardId, table.learnerId] }),
    index('board_total_order').on(table.boardId, table.boardKey.desc(), table.learnerId.desc()),
  ],
);
