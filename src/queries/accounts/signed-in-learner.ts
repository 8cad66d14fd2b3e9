import type { SignedInLearner } from '#domain/accounts/learner';
import { readSessionToken } from '#domain/accounts/session-cookie';
import type { Sessions, ValidSession } from '#domain/ports/sessions';

/**
 * Who sent a request with this Cookie header, or null; for WebSocket upgrades, which pass no
 * middleware.
 */
export async function signedInLearner(
  services: { sessions: Sessions },
  cookieHeader: string | null | undefined,
): Promise<SignedInLearner | null> {
  return (await signedInSession(services, cookieHeader))?.learner ?? null;
}

/** The same, with the token and whether this use renewed the session. */
export async function signedInSession(
  { sessions }: { sessions: Sessions },
  cookieHeader: string | null | undefined,
): Promise<(ValidSession & { token: string }) | null> {
  const token = readSessionToken(cookieHeader, sessions.cookieName);
  const found = token ? await sessions.validate(token) : null;
  return found && token ? { ...found, token } : null;
}
