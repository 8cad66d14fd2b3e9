import { isLabFailure } from '#domain/labs/lab-failure';

/**
 * The error's stack and its causes, safe to print; for errors meant for learners, only the
 * sentence.
 */
export function describeError(error: unknown): string {
  return withoutSecrets(lines(error).join('\n  caused by '));
}

function lines(error: unknown): string[] {
  if (!(error instanceof Error)) return [`a value was thrown: ${typeof error}`];
  const cause = error.cause === undefined ? [] : lines(error.cause);
  // drizzle's message contains every parameter, including hashes and emails. The cause says what
  // happened.
  if ('params' in error && 'query' in error) return cause.length > 0 ? cause : ['a query failed'];
  const code = 'code' in error ? ` [${String(error.code)}]` : '';
  const own = isLabFailure(error) ? error.message : (error.stack ?? error.message);
  return [`${own}${code}`, ...cause];
}

/** Removes passwords from connection strings, which drivers quote in their messages. */
function withoutSecrets(text: string): string {
  return text.replaceAll(/(:\/\/[^:@/\s]+:)[^@/\s]+@/g, '$1***@');
}
