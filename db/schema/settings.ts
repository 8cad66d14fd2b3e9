import { pgTable, text } from 'drizzle-orm/pg-core';

/** Facts of this installation, written once: `instance` names it on the labels of its containers. */
export const setting = pgTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
