export type Refusal = {
  ok: false;
  /** The server's reason, or `offline` if it did not respond. */
  reason: string;
  /** One sentence for the learner. */
  message: string;
  status: number;
  retryAfterSeconds?: number;
};
export type Answer<Data> = { ok: true; data: Data } | Refusal;

/** Sends JSON to one of our endpoints; never throws for network errors or refusals. */
export async function request<Data>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  try {
    const response = await fetch(path, {
      method,
      signal,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const data = parsed(await response.text());
    if (response.ok) return { ok: true, data: data as Data };
    return { ok: false, status: response.status, ...refusalIn(data) };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, reason: 'offline', message: noAnswer, status: 0 };
  }
}

const noAnswer = 'The server is not responding. Check your connection, then try again.';

/** A proxy or a missing route responds with a page, which is of no use here. */
function parsed(text: string) {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return {};
  }
}

function refusalIn(data: { error?: { reason?: string; message?: string } }) {
  return {
    reason: 'unexpected',
    message: 'The server could not handle this. Try again in a moment.',
    ...data.error,
  };
}
