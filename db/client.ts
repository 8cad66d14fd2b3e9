import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { boundedWait } from './bounded-wait.ts';
import * as schema from './schema/all.ts';

export type Database = PostgresJsDatabase<typeof schema>;
/** The handle inside `db.transaction`, accepted wherever a Database is. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type DatabaseOrTransaction = Database | Transaction;

/** A connection that nobody has used for this long is closed (seconds). */
const idleTimeout = 60;
/** How long a query waits for a connection of the pool to become free (ms). */
const poolWaitMs = 4_000;
/** How long a new connection may take, from the TCP handshake to "ready for query" (seconds). */
const connectTimeout = 3;
/** The longest pause between two attempts to connect (seconds). */
const longestBackoff = 0.5;
/** Postgres ends a statement, or a wait for a row lock, that takes longer (ms). */
const statementMs = 10_000;
const lockMs = 8_000;
/** Postgres ends a transaction that sends nothing for this long (ms). */
const idleTransactionMs = 30_000;

type PoolOptions = {
  /** Connections at most. */
  max?: number;
  /** Which process this is, as pg_stat_activity shows it. */
  application?: string;
};

/**
 * Opens a pool of at most `max` connections; `sql.end()` closes it. Queries through `db` never wait
 * without an end, because a learner who waits longer than some seconds reloads the page and makes
 * it worse:
 *
 * - for a free connection 4 s, then DatabaseBusy is thrown. Our slowest page takes a tenth of that;
 * - for a new connection 3 s, enough for a database in another data centre. After failures we pause
 *   for at most half a second, where the driver would pause for up to 20 s: a database that is back
 *   is used at once;
 * - for a lock 8 s, for a statement 10 s: ours take milliseconds, so one that takes longer is stuck
 *   behind something, and would hold its connection for as long. Migrations have a connection of
 *   their own without these limits.
 *
 * A pooler between us and Postgres must pass the limits on (pgbouncer: ignore_startup_parameters).
 */
export function connect(
  url: string,
  { max = 10, application = 'strait' }: PoolOptions = {},
): { db: Database; sql: Sql } {
  const sql = postgres(url, {
    max,
    idle_timeout: idleTimeout,
    connect_timeout: connectTimeout,
    backoff: (retries) => Math.min(0.01 * 2 ** retries, longestBackoff),
    connection: {
      application_name: application,
      statement_timeout: statementMs,
      lock_timeout: lockMs,
      idle_in_transaction_session_timeout: idleTransactionMs,
    },
    onnotice: () => {},
  });
  return { db: drizzle(boundedWait(sql, { max, waitMs: poolWaitMs }), { schema }), sql };
}
