import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  finalStatuses,
  labPhases,
  labStatuses,
  pooledStatuses,
  runningStatuses,
} from '#domain/labs/lab-status';
import { learner } from './accounts.ts';

/** `column in ('a', 'b')` as a constraint can hold it: without parameters. The values are ours. */
function isOneOf(column: AnyPgColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
}

/** A learner's lab: its node, its drawn values, its life. */
export const lab = pgTable(
  'lab',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    /** Folder under labs/. */
    labName: text('lab_name').notNull(),
    /** The trigger lab_status lets it change as src/domain/labs/lab-status.ts says. */
    status: text('status', { enum: labStatuses }).notNull(),
    /** What a starting lab is doing; null for every other. */
    phase: text('phase', { enum: labPhases }),
    /** 0 to 100 within the phase; null if unknown. */
    percent: integer('percent'),
    /** One line for the learner about the phase. */
    detail: text('detail'),
    /** Why it failed, in one sentence for the learner. */
    failure: text('failure'),
    /** Name of its engine, one of src/domain/engines when it was written; readers look it up. */
    engine: text('engine'),
    /** Opaque to everything but the runtime that made it. */
    handle: jsonb('handle'),
    /** Sum of the memory limits of its containers (MiB): what the machine reserves for it. */
    memoryMiB: integer('memory_mib').notNull().default(1024),
    /** Position in the queue, 1 is next; of a queued lab alone. */
    queuePosition: integer('queue_position'),
    /** When a lab in the queue is expected to be ready. */
    expectedAt: timestamp('expected_at', { withTimezone: true }),
    /** When the page of a lab in the queue last asked for it. */
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    /** When its boot started, after the queue. */
    admittedAt: timestamp('admitted_at', { withTimezone: true }),
    /** Values drawn for this learner and attempt, by name. */
    seeds: jsonb('seeds').$type<Record<string, string | number>>().notNull(),
    /**
     * The boot that may write to this row, of a starting lab alone; a process that takes the boot
     * over gets a new id.
     */
    bootId: uuid('boot_id'),
    /** Last heartbeat of the boot; if it is stale, another process takes over. */
    heartbeatAt: timestamp('heartbeat_at', { withTimezone: true }).notNull().defaultNow(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    readyAt: timestamp('ready_at', { withTimezone: true }),
    /** End of its lifetime; an extension moves it. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** Last keystroke, check or CPU activity. */
    lastActiveAt: timestamp('last_active_at', { withTimezone: true }).notNull().defaultNow(),
    /** While a check runs: when another may start even if this one never returns. */
    checkingUntil: timestamp('checking_until', { withTimezone: true }),
    extensions: integer('extensions').notNull().default(0),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endReason: text('end_reason', {
      enum: ['learner', 'replaced', 'left', 'idle', 'expired', 'lost', 'failed', 'operator'],
    }),
  },
  (table) => [
    uniqueIndex('lab_one_running')
      .on(table.learnerId)
      .where(isOneOf(table.status, runningStatuses)),
    index('lab_status').on(table.status),
    // How many labs a learner started recently, and which became ready just now: asked at each
    // start and each round.
    index('lab_learner_created').on(table.learnerId, table.createdAt),
    index('lab_ready').on(table.readyAt),
    check('lab_known_status', isOneOf(table.status, labStatuses)),
    check('lab_known_phase', isOneOf(table.phase, labPhases)),
    check(
      'lab_ended',
      sql`(${isOneOf(table.status, finalStatuses)}) = (${table.endedAt} is not null)`,
    ),
    check('lab_queued', sql`(${table.status} = 'queued') = (${table.queuePosition} is not null)`),
    check('lab_starting', sql`(${table.status} = 'starting') = (${table.bootId} is not null)`),
    check('lab_phase', sql`(${table.status} = 'starting') = (${table.phase} is not null)`),
    check('lab_ready_has_handle', sql`${table.status} <> 'ready' or ${table.handle} is not null`),
  ],
);

/**
 * A paused lab waiting for a learner to claim it: whole, or a bare booted node without workspace
 * and set-up. Its id is on its containers' labels, so the lab made from it keeps the id.
 */
export const pooledLab = pgTable(
  'pooled_lab',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Name of its engine. */
    engine: text('engine').notNull(),
    /** Folder under labs/; null for a bare booted node. */
    labName: text('lab_name'),
    /** Hash of everything it was made of: src/domain/labs/lab-fingerprint.ts. */
    fingerprint: text('fingerprint').notNull(),
    /** Sum of the memory limits of its containers (MiB). */
    memoryMiB: integer('memory_mib').notNull(),
    /** Values its set-up was run with; the learner who claims it gets them. */
    seeds: jsonb('seeds').$type<Record<string, string | number>>().notNull(),
    handle: jsonb('handle'),
    /** The trigger pooled_lab_status lets it change as src/domain/labs/lab-status.ts says. */
    status: text('status', { enum: pooledStatuses }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    readyAt: timestamp('ready_at', { withTimezone: true }),
    /** When learners' demand last asked for it. */
    wantedAt: timestamp('wanted_at', { withTimezone: true }).notNull().defaultNow(),
    /**
     * Last heartbeat of the process that is booting or claiming it; if stale, that process has
     * died.
     */
    heartbeatAt: timestamp('heartbeat_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // With several servers on one database, one entry boots at a time.
    uniqueIndex('pooled_lab_one_booting').on(table.status).where(sql`${table.status} = 'booting'`),
    index('pooled_lab_fingerprint').on(table.fingerprint),
    check('pooled_lab_known_status', isOneOf(table.status, pooledStatuses)),
    check('pooled_lab_has_handle', sql`${table.status} = 'booting' or ${table.handle} is not null`),
  ],
);

/** Progress of an image build; one row per image tag. */
export const imageBuild = pgTable('image_build', {
  /** `<name>:<hash of inputs>`. */
  tag: text('tag').primaryKey(),
  status: text('status', { enum: ['building', 'ready', 'failed'] }).notNull(),
  /** 0 to 100. */
  percent: integer('percent').notNull(),
  /** One line about the current step. */
  detail: text('detail').notNull(),
  failure: text('failure'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});
