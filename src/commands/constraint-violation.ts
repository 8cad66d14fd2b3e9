import { DrizzleQueryError } from 'drizzle-orm/errors';
import postgres from 'postgres';

/** SQLSTATE unique_violation (PostgreSQL documentation, appendix A). */
const uniqueViolation = '23505';

/** Whether an error is Postgres refusing a row because of the named unique constraint or index. */
export function violates(error: unknown, constraint: string): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (
    cause instanceof postgres.PostgresError &&
    cause.code === uniqueViolation &&
    cause.constraint_name === constraint
  );
}
