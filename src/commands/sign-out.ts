import type { Sessions } from '#domain/ports/sessions';

/** Ends the session of a token; one that has ended already is no failure. */
export async function signOut(
  services: { sessions: Sessions },
  input: { token: string },
): Promise<{ ok: true }> {
  await services.sessions.end(input.token);
  return { ok: true };
}
