import type { z } from 'zod';
import type { Failure } from './respond.ts';
import { unstorableIn } from './unstorable.ts';

/** Bodies are forms and quiz answers: 64 KiB is many times the longest. */
export const bodyLimitBytes = 64 * 1024;

const unstorableText =
  'This has an invisible character in it that can’t be stored. Delete it and type it again.';

type Read<T> = { ok: true; data: T } | Failure;

/** A JSON body in the schema's shape, or what is wrong with it. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Read<z.infer<Schema>>> {
  if (mediaType(request) !== 'application/json') return { ok: false, reason: 'json-expected' };
  const text = await readText(request);
  if (text === null) return { ok: false, reason: 'body-too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'malformed-body' };
  }
  return parse(schema, value);
}

/** The fields of a form sent without JavaScript; if a name occurs twice, the last one counts. */
export async function readForm(request: Request): Promise<Read<Record<string, string>>> {
  if (mediaType(request) !== 'application/x-www-form-urlencoded')
    return { ok: false, reason: 'form-expected' };
  const text = await readText(request);
  if (text === null) return { ok: false, reason: 'body-too-large' };
  return { ok: true, data: Object.fromEntries(new URLSearchParams(text)) };
}

/**
 * The value in the schema's shape, or one sentence for each invalid field (its first problem). What the
 * database has no text for is refused here, whatever the schema.
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Read<z.infer<Schema>> {
  const unstorable = unstorableIn(value);
  if (unstorable.length > 0) {
    const named = unstorable.map((field) => [field || 'body', unstorableText]);
    return { ok: false, reason: 'invalid-input', fields: Object.fromEntries(named) };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, data: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'body';
    fields[field] ??= issue.message;
  }
  return { ok: false, reason: 'invalid-input', fields };
}

/**
 * Whether the request announces more than the limit; the middleware asks before reading anything.
 */
export function announcesTooMuch(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) > bodyLimitBytes;
}

function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

/** Null if it exceeds the limit; a body without Content-Length is counted as it arrives. */
async function readText(request: Request): Promise<string | null> {
  if (announcesTooMuch(request)) return null;
  if (!request.body) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(chunks));
    bytes += value.byteLength;
    if (bytes > bodyLimitBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
