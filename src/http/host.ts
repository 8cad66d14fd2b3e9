/**
 * Whether a Host header names one of our origins, including the port; the scheme's default port may
 * be omitted.
 */
export function isOwnHost(host: string, origins: string[]): boolean {
  return origins.some(
    (origin) => new URL(origin).host === withoutDefaultPort(host.toLowerCase(), origin),
  );
}

function withoutDefaultPort(host: string, origin: string): string {
  const port = origin.startsWith('https:') ? ':443' : ':80';
  return host.endsWith(port) ? host.slice(0, -port.length) : host;
}
