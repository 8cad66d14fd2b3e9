import type { IncomingMessage, ServerResponse } from 'node:http';

export type HealthCheck = () => Promise<boolean>;

/**
 * Load balancers ask by IP address, so this path is answered under any host; it reveals only the
 * state.
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  isHealthy: HealthCheck,
): Promise<void> {
  const healthy = await Promise.race([isHealthy().catch(() => false), afterTwoSeconds()]);
  const body = JSON.stringify({
    name: 'strait',
    status: healthy ? 'ready' : 'database-unreachable',
  });
  response.writeHead(healthy ? 200 : 503, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function afterTwoSeconds(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, 2000, false).unref());
}
