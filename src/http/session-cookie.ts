import type { AstroCookies } from 'astro';
import type { NewSession, Sessions } from '#domain/ports/sessions';

type Names = Pick<Sessions, 'cookieName' | 'secure'>;

/** Signs the browser in: no script can read the cookie, and no other site's form can send it. */
export function setSessionCookie(
  cookies: AstroCookies,
  sessions: Names,
  session: NewSession,
): void {
  cookies.set(sessions.cookieName, session.token, {
    ...attributes(sessions),
    expires: session.expiresAt,
  });
}

export function clearSessionCookie(cookies: AstroCookies, sessions: Names): void {
  cookies.set(sessions.cookieName, '', { ...attributes(sessions), maxAge: 0 });
}

function attributes({ secure }: Names) {
  return { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
}
