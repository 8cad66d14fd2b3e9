import { isLabFailure } from './lab-failure.ts';

/** The error's stack with the causes below it, safe to print; of what is told to learners the sentence alone. */
export function describeError(error: unknown): string {
  return withoutSecrets(lines(error).join('\n  caused by '));
}

function lines(error: unknown): string[] {
  if (!(error instanceof Error)) return [`a value was thrown: ${typeof error}`];
  const cause = error.cause === undefined ? [] : lines(error.cause);
  // drizzle's message holds every parameter: hashes and emails among them. The cause says what happened.
  if ('params' in error && 'query' in error) return cause.length > 0 ? cause : ['a query failed'];
  const code = 'code' in error ? ` [${String(error.code)}]` : '';
  const own = isLabFailure(error) ? error.message : (error.stack ?? error.message);
  return [`${own}${code}`, ...cause];
}

/** Passwords in connection strings; drivers quote them in their messages. */
function withoutSecrets(text: string): string {
  return text.replaceAll(/(\w+:\/\/[^:@/\s]+:)[^@/\s]+@/g, '$1***@');
}
