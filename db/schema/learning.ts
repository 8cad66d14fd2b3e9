import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { learner } from './accounts.ts';

const learnerId = () =>
  uuid('learner_id')
    .notNull()
    .references(() => learner.id, { onDelete: 'cascade' });

/** A learner who takes a course; created by the first lab, quiz or task, or by "Start course". */
export const enrolment = pgTable(
  'enrolment',
  {
    learnerId: learnerId(),
    courseId: text('course_id').notNull(),
    enrolledAt: timestamp('enrolled_at', { withTimezone: true }).notNull().defaultNow(),
    /** The lesson last opened, for "Continue". */
    lastLessonId: text('last_lesson_id'),
    lastOpenedAt: timestamp('last_opened_at', { withTimezone: true }).notNull().defaultNow(),
    /** When every task and quiz of the course was passed. */
    completedAt: timestamp('completed_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.learnerId, table.courseId] })],
);

/** The lesson that a learner opened last, enrolled or not; decides which labs the pool prepares. */
export const lessonVisit = pgTable(
  'lesson_visit',
  {
    learnerId: learnerId().primaryKey(),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    visitedAt: timestamp('visited_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('lesson_visit_time').on(table.visitedAt)],
);

/** A move of a lesson or task that learners' records have followed; each is carried out once. */
export const contentMove = pgTable(
  'content_move',
  {
    courseId: text('course_id').notNull(),
    fromLessonId: text('from_lesson_id').notNull(),
    /** Empty if the whole lesson moved. */
    taskId: text('task_id').notNull(),
    toLessonId: text('to_lesson_id').notNull(),
    movedAt: timestamp('moved_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      columns: [table.courseId, table.fromLessonId, table.taskId, table.toLessonId],
    }),
  ],
);

/** A task that a learner has passed; it stays passed. */
export const taskPass = pgTable(
  'task_pass',
  {
    learnerId: learnerId(),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    taskId: text('task_id').notNull(),
    passedAt: timestamp('passed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.learnerId, table.courseId, table.lessonId, table.taskId] }),
  ],
);

/** A learner's progress with a task: last check, hints seen, solution seen. */
export const taskProgress = pgTable(
  'task_progress',
  {
    learnerId: learnerId(),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    taskId: text('task_id').notNull(),
    /** Checks pressed so far. */
    checks: integer('checks').notNull().default(0),
    /** Result of the last check, one entry per condition: {says, passed}. */
    lastConditions: jsonb('last_conditions').$type<{ says: string; passed: boolean }[]>(),
    lastCheckedAt: timestamp('last_checked_at', { withTimezone: true }),
    /** Hints revealed so far. */
    hintsShown: integer('hints_shown').notNull().default(0),
    solutionShownAt: timestamp('solution_shown_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.learnerId, table.courseId, table.lessonId, table.taskId] }),
    check('task_progress_counts', sql`${table.checks} >= 0 and ${table.hintsShown} >= 0`),
  ],
);

/** One attempt at a quiz; clock and draw are the server's. */
export const quizAttempt = pgTable(
  'quiz_attempt',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    learnerId: learnerId(),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    quizId: text('quiz_id').notNull(),
    /** 1 for the first attempt. */
    attemptNo: integer('attempt_no').notNull(),
    /** Seed of the draw and the shuffles, so that a refresh shows the same questions. */
    seed: text('seed').notNull(),
    /** Hash of the quiz file it was drawn from; keeps statistics apart across edits. */
    contentHash: text('content_hash').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
    /** Null if the quiz has no time limit. */
    deadlineAt: timestamp('deadline_at', { withTimezone: true }),
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    /** Points reached; null until submitted. */
    score: doublePrecision('score'),
    maxScore: doublePrecision('max_score').notNull(),
    passed: boolean('passed'),
    /** The submitted answers by question id, in the attempt's opaque option ids. */
    answers: jsonb('answers').$type<Record<string, unknown>>(),
  },
  (table) => [
    unique('quiz_attempt_number').on(
      table.learnerId,
      table.courseId,
      table.quizId,
      table.attemptNo,
    ),
    uniqueIndex('quiz_attempt_one_open')
      .on(table.learnerId, table.courseId, table.quizId)
      .where(sql`${table.submittedAt} is null`),
    index('quiz_attempt_quiz').on(table.courseId, table.quizId),
    check(
      'quiz_attempt_scored_when_submitted',
      sql`(${table.submittedAt} is null) = (${table.score} is null) and (${table.score} is null) = (${table.passed} is null)`,
    ),
    check(
      'quiz_attempt_score_range',
      sql`${table.score} is null or (${table.score} >= 0 and ${table.score} <= ${table.maxScore})`,
    ),
  ],
);
