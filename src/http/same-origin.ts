const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change anything: its method is safe, or a page of one of our origins sent
 * it. The whole origin is compared, including scheme and port. If a client sends no Origin, the
 * browser's Sec-Fetch-Site (which no page can set) decides; a client that sends neither is refused.
 */
export function isOwnRequest(request: Request, origins: string[]): boolean {
  if (safeMethods.has(request.method)) return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return request.headers.get('sec-fetch-site') === 'same-origin';
}
