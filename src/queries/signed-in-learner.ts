import type { SignedInLearner } from '#domain/learner';
import type { Sessions, ValidSession } from '#domain/ports/sessions';
import { readSessionToken } from '#domain/session-cookie';

/** Who sent a request with this Cookie header, or null; for a WebSocket upgrade, which passes no middleware. */
export async function signedInLearner(
  services: { sessions: Sessions },
  cookieHeader: string | null | undefined,
): Promise<SignedInLearner | null> {
  return (await signedInSession(services, cookieHeader))?.learner ?? null;
}

/** The same with the token and whether the session was renewed by this use. */
export async function signedInSession(
  { sessions }: { sessions: Sessions },
  cookieHeader: string | null | undefined,
): Promise<(ValidSession & { token: string }) | null> {
  const token = readSessionToken(cookieHeader, sessions.cookieName);
  const found = token ? await sessions.validate(token) : null;
  return found && token ? { ...found, token } : null;
}
