/**
 * SQLSTATEs (PostgreSQL documentation, appendix A) of a server that cannot answer now: it starts or
 * stops, has no connection left, or gave a statement up because of a limit in client.ts.
 */
const temporary = /^(08\w{3}|53\w{3}|57P0[1-5]|57014|55P03|25P03)$/;
/** What the driver and Node call a connection that could not be made or was lost. */
const lost =
  /^(CONNECT_TIMEOUT|CONNECTION_\w+|E(CONN\w+|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT|NOENT))$/;

/**
 * Whether the database could not answer now but may in a moment. Looks only at names and codes: the
 * built pages and the server each have a copy of this module.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'DatabaseBusy') return true;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'PostgresError') return temporary.test(code);
  // The driver notes the query on every error it hands on; other libraries have the same codes.
  if ('query' in error && 'parameters' in error) return lost.test(code);
  // drizzle wraps the errors of single queries, and leaves those of `begin` as they are.
  return 'query' in error && 'params' in error && isDatabaseUnavailable(error.cause);
}
