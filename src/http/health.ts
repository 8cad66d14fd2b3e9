import type { IncomingMessage, ServerResponse } from 'node:http';

/** What this server needs, part by part; codes alone, so that nothing about an error gets out. */
export type Health = {
  /** Without it no page can be served. */
  database: 'ok' | 'unreachable';
  terminals: 'ok' | 'starting';
  /** `ok`, `unanswered`, or why labs cannot run, like `docker-not-running`. */
  engine: string;
  /** Labs that wait for a slot; null if the database cannot say. */
  queue: number | null;
};
export type HealthCheck = () => Promise<Health>;

/**
 * Load balancers ask by IP address, so this path is answered under any host. 503 means that pages
 * cannot be served; without terminals or an Engine the lessons can still be read.
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  check: HealthCheck,
): Promise<void> {
  const health = await check();
  const isReady = health.database === 'ok';
  const body = JSON.stringify({
    name: 'strait',
    status: isReady ? 'ready' : 'database-unreachable',
    ...health,
  });
  response.writeHead(isReady ? 200 : 503, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
