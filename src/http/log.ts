// What the server writes about itself. Cookies, tokens, passwords and query strings never get here:
// requests are named by method and path, database errors by their cause without parameters.

import { describeError } from '#domain/describe-error';

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

/**
 * An error to give to a logger that is not ours: contains what describeError says and nothing else.
 */
export function printableError(error: unknown): Error {
  const printable = new Error('');
  printable.stack = describeError(error);
  printable.message = printable.stack.split('\n', 1)[0]!;
  return printable;
}
