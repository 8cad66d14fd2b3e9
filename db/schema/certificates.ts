import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { learner } from './accounts.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Proof that a learner completed a course; what it says is a snapshot of the day of issue. */
export const certificate = pgTable(
  'certificate',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** In the public address: 12 characters of Crockford base32 in groups of four. */
    code: text('code').notNull().unique(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id),
    courseId: text('course_id').notNull(),
    learnerName: text('learner_name').notNull(),
    courseTitle: text('course_title').notNull(),
    /** What the holder can do, from the course. */
    abilities: text('abilities').array().notNull(),
    tasksPassed: integer('tasks_passed').notNull(),
    quizzesPassed: integer('quizzes_passed').notNull(),
    /** Best quiz scores over their maximum, 0 to 100. */
    quizPercent: integer('quiz_percent').notNull(),
    issuedAt: timestamp('issued_at', { withTimezone: true }).notNull().defaultNow(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    /** PNG, 1200 x 627; drawn after the certificate is issued, and again if that failed. */
    picture: bytea('picture'),
  },
  (table) => [
    unique('certificate_one_a_course').on(table.learnerId, table.courseId),
    check('certificate_percent', sql`${table.quizPercent} between 0 and 100`),
  ],
);
