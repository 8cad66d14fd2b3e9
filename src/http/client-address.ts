/**
 * The address a request came from. Each proxy appends the address that it saw to X-Forwarded-For, so
 * with `proxies` of them the entry that many from the right is the first that no client can invent.
 */
export function clientAddress(headers: Headers, socketAddress: string, proxies: number): string {
  if (proxies === 0) return socketAddress;
  const seen = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  return seen.at(-proxies) || socketAddress;
}
