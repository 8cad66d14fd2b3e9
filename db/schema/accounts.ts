import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/** A person with an account. */
export const learner = pgTable(
  'learner',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** As typed; the unique index compares it case-insensitively. */
    email: text('email').notNull(),
    /** Shown on boards and certificates. */
    name: text('name').notNull(),
    /** argon2id in PHC string format. */
    passwordHash: text('password_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('learner_email_lower').on(sql`lower(${table.email})`),
    check('learner_name_length', sql`char_length(${table.name}) between 1 and 80`),
  ],
);

/** A signed-in browser. */
export const session = pgTable(
  'session',
  {
    /** sha256 of the cookie's token in hex: a stolen row cannot be used to sign in. */
    id: text('id').primaryKey(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id, { onDelete: 'cascade' }),
    /** Extended with use; the absolute limit counts from created_at. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /**
     * Like "Firefox on Linux", for the learner's own list of sessions; never used to decide
     * anything.
     */
    browser: text('browser'),
  },
  (table) => [index('session_learner').on(table.learnerId)],
);

/**
 * Failed sign-ins of one account or address: the wait before the next attempt grows, and never
 * becomes a lockout.
 */
export const signInThrottle = pgTable('sign_in_throttle', {
  /** `account:<sha256 of email>` or `address:<ip>`. */
  key: text('key').primaryKey(),
  /** Failures in a row. */
  failures: integer('failures').notNull(),
  /** Earliest time of the next attempt. */
  nextAllowedAt: timestamp('next_allowed_at', { withTimezone: true }).notNull(),
});
