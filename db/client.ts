import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import * as schema from './schema/all.ts';

export type Database = PostgresJsDatabase<typeof schema>;
/** The handle inside `db.transaction`, accepted wherever a Database is. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type DatabaseOrTransaction = Database | Transaction;

/**
 * Seconds. The development server makes a new pool with every changed module, and nobody closes the
 * old one.
 */
const idleTimeout = 60;

/** Opens a pool of at most `max` connections; `sql.end()` closes it. */
export function connect(url: string, max = 10): { db: Database; sql: Sql } {
  const sql = postgres(url, { max, idle_timeout: idleTimeout, onnotice: () => {} });
  return { db: drizzle(sql, { schema }), sql };
}
