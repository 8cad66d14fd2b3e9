// What a process of the server reports about itself: one line an event, as JSON or for people.
// Passwords, tokens, emails, query strings and what learners type never get here: requests are named
// by method and path, database errors by their cause without parameters.

import { isatty } from 'node:tty';
import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError } from '#domain/describe-error';
import { readableLine } from './log/readable-line.ts';

/** What a line says besides its message: ids, counts and names; never what a learner has typed. */
export type LogFields = Record<string, string | number | boolean | null>;

/** The longest text in a line, in characters; the rest is cut off, and the cut is said. */
const longestText = 8 * 1024;

/** Fields of these names are masked, in case one is ever passed. */
const secret = [
  'password',
  'token',
  'email',
  'cookie',
  'authorization',
  'query',
  'answers',
  'input',
];

export function logInfo(message: string, fields: LogFields = {}): void {
  logger.info(bounded(fields), cut(message));
}

export function logWarning(message: string, fields: LogFields = {}): void {
  logger.warn(bounded(fields), cut(message));
}

/** Reports what failed, with what describeError says about the error and nothing else of it. */
export function logError(message: string, error: unknown, fields: LogFields = {}): void {
  logger.error({ ...bounded(fields), err: error }, cut(message));
}

/** One line for a request that has been answered; `path` is without its query. */
export function logRequest(
  method: string,
  path: string,
  status: number,
  milliseconds: number,
): void {
  const fields = { method, path, status, milliseconds: Math.round(milliseconds) };
  logger.info(bounded(fields), 'request answered');
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

/** A logger whose lines, in one format or the other, go to `destination`. */
export function createLogger(format: 'json' | 'text', destination: DestinationStream): Logger {
  const readable = format === 'text' ? readableLine() : undefined;
  return pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: errorFields },
      redact: { paths: secret, censor: '***' },
    },
    readable ? { write: (line) => destination.write(readable(line)) } : destination,
  );
}

/**
 * Text for the person at a terminal, JSON for a file or a collector. env.ts refuses other values; a
 * process whose settings are wrong has to be able to say so.
 */
function formatOf({ LOG_FORMAT }: NodeJS.ProcessEnv): 'json' | 'text' {
  if (LOG_FORMAT === 'json' || LOG_FORMAT === 'text') return LOG_FORMAT;
  return isatty(stderr) ? 'text' : 'json';
}

/** As every program's diagnostics: standard output belongs to the results of scripts. */
const stderr = 2;

/**
 * Holds nothing: each line is written before the call returns, so that the last one is there when
 * the process exits at once. The two copies of this module in a web server (see ARCHITECTURE.md)
 * write whole lines. When nobody reads any more (EPIPE), the log falls silent and the server goes on.
 */
const logger = createLogger(formatOf(process.env), pino.destination({ dest: stderr, sync: true }));

function errorFields(error: unknown) {
  const stack = cut(describeError(error));
  const type = error instanceof Error ? error.name : typeof error;
  return { type, message: stack.split('\n', 1)[0]!, stack };
}

function bounded(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value) : value,
    ]),
  );
}

function cut(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText)} … (${text.length - longestText} characters more)`;
}
