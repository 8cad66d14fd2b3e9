import { type KnownReason, reasons } from './reasons.ts';

export type { KnownReason };

/** An expected outcome that is not success. What a command adds beside `reason` reaches the browser too. */
export type Failure = {
  ok: false;
  reason: KnownReason;
  /** Instead of the table's sentence, where the command can say it better. */
  message?: string;
  /** Sentences beside the fields they are about. */
  fields?: Record<string, string>;
  /** Sent as Retry-After, too. */
  retryAfterSeconds?: number;
};
export type Outcome = ({ ok: true } & object) | Failure;

/** The one translator of outcomes to HTTP. */
export function respond(outcome: Outcome, status: 200 | 201 | 202 = 200): Response {
  if (!outcome.ok) return refuse(outcome as Failure);
  const { ok: _, ...data } = outcome;
  return json(data, { status });
}

function refuse({ ok: _, ...error }: Failure): Response {
  const known = reasons[error.reason];
  const headers: Record<string, string> = {};
  if (error.retryAfterSeconds) headers['Retry-After'] = String(Math.ceil(error.retryAfterSeconds));
  // What is left of a body that is too large is not worth reading.
  if (known.status === 413) headers.Connection = 'close';
  return json({ error: { message: known.message, ...error } }, { status: known.status, headers });
}

function json(
  data: unknown,
  { status, headers }: { status: number; headers?: Record<string, string> },
) {
  return Response.json(data, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** The sentence for a reason, for pages that show an outcome beside a form. */
export function sentenceFor(failure: Failure): string {
  return failure.message ?? reasons[failure.reason].message;
}
