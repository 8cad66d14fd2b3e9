import { type KnownReason, reasons } from './reasons.ts';

export type { KnownReason };

/**
 * An expected outcome other than success. Anything a command adds beside `reason` reaches the
 * browser too.
 */
export type Failure = {
  ok: false;
  reason: KnownReason;
  /** Replaces the table's sentence if the command has a better one. */
  message?: string;
  /** Sentences beside the fields they are about. */
  fields?: Record<string, string>;
  /** Also sent as Retry-After. */
  retryAfterSeconds?: number;
};
export type Outcome = ({ ok: true } & object) | Failure;

/** For whatever the database could not answer in time; a few seconds let a crowd pass. */
export const databaseUnavailable: Failure = {
  ok: false,
  reason: 'database-unavailable',
  retryAfterSeconds: 5,
};

/** The only translation of outcomes to HTTP. */
export function respond(outcome: Outcome, status: 200 | 201 | 202 = 200): Response {
  if (!outcome.ok) return refuse(outcome as Failure);
  const { ok: _, ...data } = outcome;
  return json(data, { status });
}

function refuse(failure: Failure): Response {
  const { status, headers, message } = refusal(failure);
  const { ok: _, reason, ...rest } = failure;
  return json({ error: { reason, ...rest, message } }, { status, headers });
}

/** How a failure is reported: as JSON by respond, beside the form by pages. */
export function refusal(failure: Failure): {
  status: number;
  headers: Record<string, string>;
  message: string;
} {
  const { status, message } = reasons[failure.reason];
  const headers: Record<string, string> = {};
  if (failure.retryAfterSeconds)
    headers['Retry-After'] = String(Math.ceil(failure.retryAfterSeconds));
  // The rest of a body that is too large is not worth reading.
  if (status === 413) headers.Connection = 'close';
  return { status, headers, message: failure.message ?? message };
}

function json(
  data: unknown,
  { status, headers }: { status: number; headers?: Record<string, string> },
) {
  return Response.json(data, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
