import type { Sessions } from '#domain/ports/sessions';

/** Ends the session of a token; a session that has already ended is not an error. */
export async function signOut(
  services: { sessions: Sessions },
  input: { token: string },
): Promise<{ ok: true }> {
  await services.sessions.end(input.token);
  return { ok: true };
}
