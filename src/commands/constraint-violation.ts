/** SQLSTATE unique_violation (PostgreSQL documentation, appendix A). */
const uniqueViolation = '23505';

/**
 * Whether an error is Postgres refusing a row because of the named unique constraint or index. Looks
 * at names, not at classes: the pages work with the pool of the server, which may have another copy
 * of the driver than they have.
 */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  // drizzle wraps what the driver throws.
  if ('params' in error && error.cause) return violates(error.cause, constraint);
  return (
    error.name === 'PostgresError' &&
    'code' in error &&
    error.code === uniqueViolation &&
    'constraint_name' in error &&
    error.constraint_name === constraint
  );
}
