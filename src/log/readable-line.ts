import { createRequire } from 'node:module';

/** Names of a line that say what its text says already, or that the reader does not need. */
const unsaid = new Set(['level', 'time', 'msg', 'err', 'method', 'path', 'status', 'milliseconds']);

/** A function that turns a line of JSON into one for people: time, level, message, fields, error. */
export function readableLine(): (line: string) => string {
  // Loaded where it is used: in production, and in every gateway, lines are JSON.
  const { prettyFactory } = createRequire(import.meta.url)(
    'pino-pretty',
  ) as typeof import('pino-pretty');
  return prettyFactory({
    translateTime: 'SYS:HH:MM:ss',
    hideObject: true,
    messageFormat: (line) => withoutControls(sentence(line)),
  });
}

function sentence(line: Record<string, unknown>): string {
  const { msg, method, path, status, milliseconds, err } = line;
  const what = method ? `${method} ${path} ${status} ${milliseconds} ms` : String(msg);
  const fields = Object.entries(line)
    .filter(([name]) => !unsaid.has(name))
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
  const stack = (err as { stack?: string } | undefined)?.stack;
  return `${what}${fields}${stack ? `\n${stack}` : ''}`;
}

/** An error quotes what it was given, and a terminal obeys what is written to it. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
