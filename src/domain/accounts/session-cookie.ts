/** The `__Host-` prefix makes a browser refuse the cookie unless it is Secure, for `/` and for this host alone. */
export function sessionCookieName(publicOrigin: string): string {
  return publicOrigin.startsWith('https:') ? '__Host-sid' : 'sid';
}

/**
 * The session token in a Cookie header, or null. Other cookies are not decoded, so that one with a
 * malformed `%` sequence, which another application on the same host may set, cannot break sign-in.
 */
export function readSessionToken(
  cookieHeader: string | null | undefined,
  name: string,
): string | null {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    return isSessionToken(value) ? value : null;
  }
  return null;
}

/** 32 random bytes in base64url without padding. */
export function isSessionToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
