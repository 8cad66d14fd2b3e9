const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change anything: it is safe by its method, or a page of one of our origins sent it.
 * The whole origin is compared, scheme and port included. Where a client sends no Origin, the browser's own
 * statement (Sec-Fetch-Site, which no page can set) decides; a client that sends neither is refused.
 */
export function isOwnRequest(request: Request, origins: string[]): boolean {
  if (safeMethods.has(request.method)) return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return request.headers.get('sec-fetch-site') === 'same-origin';
}
