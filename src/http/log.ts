// What the server writes about itself. Cookies, tokens, passwords and query strings never get here:
// requests are named by method and path, database errors by their cause without parameters.

/** One line for a request that has been answered. */
export function logRequest(
  method: string,
  path: string,
  status: number,
  milliseconds: number,
): void {
  console.log(`${method} ${path} ${status} ${Math.round(milliseconds)}ms`);
}

export function logError(what: string, error: unknown): void {
  console.error(`${what}: ${describeError(error)}`);
}

/** The error's stack with the causes below it, safe to print. */
export function describeError(error: unknown): string {
  return withoutSecrets(lines(error).join('\n  caused by '));
}

/** An error to hand to a logger that is not ours: says what describeError says and holds nothing else. */
export function printableError(error: unknown): Error {
  const printable = new Error('');
  printable.stack = describeError(error);
  printable.message = printable.stack.split('\n', 1)[0]!;
  return printable;
}

function lines(error: unknown): string[] {
  if (!(error instanceof Error)) return [`a value was thrown: ${typeof error}`];
  const cause = error.cause === undefined ? [] : lines(error.cause);
  // drizzle's message holds every parameter: hashes and emails among them. The cause says what happened.
  if ('params' in error && 'query' in error) return cause.length > 0 ? cause : ['a query failed'];
  const code = 'code' in error ? ` [${String(error.code)}]` : '';
  return [`${error.stack ?? error.message}${code}`, ...cause];
}

/** Passwords in connection strings; drivers quote them in their messages. */
function withoutSecrets(text: string): string {
  return text.replaceAll(/(\w+:\/\/[^:@/\s]+:)[^@/\s]+@/g, '$1***@');
}
