import type { IncomingMessage } from 'node:http';
import { isOwnHost } from './host.ts';

export type Problem = { status: 400 | 404 | 405 | 414 | 421 | 500; message: string };

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Longer than any address the product makes, shorter than the limits of proxies. */
const longestTarget = 4096;

/** Why a request cannot be for this site, or null. */
export function problemOf(request: IncomingMessage, origins: string[]): Problem | null {
  const { method = '', url = '', headers } = request;
  if (!methods.has(method))
    return { status: 405, message: `The method ${method} is not used here.` };
  if (!headers.host)
    return { status: 400, message: 'The request names no host: a Host header is required.' };
  if (!isOwnHost(headers.host, origins))
    return {
      status: 421,
      message: `This site is not served under that host. Open ${origins[0]} instead.`,
    };
  if (url.length > longestTarget)
    return {
      status: 414,
      message: 'The address is too long. Open the page from a link on the site.',
    };
  if (!isReadable(url))
    return {
      status: 400,
      message: 'The address is malformed. Open the page from a link on the site.',
    };
  return null;
}

/** An absolute path whose percent-encoding can be decoded; neither it nor the query hides a NUL. */
function isReadable(target: string): boolean {
  if (!target.startsWith('/') || target.startsWith('//')) return false;
  try {
    return !target.includes('%00') && decodeURIComponent(target.split('?', 1)[0]!) !== '';
  } catch {
    return false;
  }
}
