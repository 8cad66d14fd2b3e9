import type { IncomingMessage } from 'node:http';
import { SocketAddress } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/**
 * The IP address that a request came from. Each proxy appends the address that it saw to
 * X-Forwarded-For, so with `proxies` of them the entry that many from the right is the first that no
 * client can invent. An entry that is no IP address ("unknown", a name) counts as the proxy's own.
 */
export function clientAddress(headers: Headers, socketAddress: string, proxies: number): string {
  const seen = proxyAddr(
    {
      headers: { 'x-forwarded-for': headers.get('x-forwarded-for') ?? undefined },
      socket: { remoteAddress: socketAddress },
      // All that proxy-addr reads of a request; Astro's is a web Request, which has neither.
    } as unknown as IncomingMessage,
    (_, hop) => hop < proxies,
  );
  if (ipaddr.isValid(seen)) return seen;
  // Some proxies add the client's port.
  return SocketAddress.parse(seen)?.address ?? socketAddress;
}
