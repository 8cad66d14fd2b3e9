import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { logError, logRequest } from '#log';
import { answerHealth, type HealthCheck } from './health.ts';
import { type Problem, problemOf } from './request-problem.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { pathOf } from './target.ts';

type Next = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** The server's parts; web-server.ts passes the real ones, tests may pass a smaller site. */
export type Site = {
  origins: string[];
  /** Serves the build's files and calls `next` for everything else. */
  files: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Astro's pages and endpoints. */
  pages: Next;
  checkHealth: HealthCheck;
};

/** Everything that happens to a request before Astro sees it. */
export function requestListener(site: Site): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url ?? '/');
    setSecurityHeaders(response, site.origins[0]!);
    if (path === '/healthz') return void answerHealth(request, response, site.checkHealth);
    logWhenAnswered(request, response, path);
    const problem = problemOf(request, site.origins);
    if (problem) return answerProblem(response, problem);
    site.files(request, response, () => void answerPage(site, request, response));
  };
}

async function answerPage(site: Site, request: IncomingMessage, response: ServerResponse) {
  try {
    await site.pages(request, response);
  } catch (error) {
    logError(`${request.method} ${pathOf(request.url ?? '/')} failed`, error);
    if (response.headersSent) response.destroy();
    else
      answerProblem(response, {
        status: 500,
        message:
          'Something went wrong on our side, and the error has been recorded. Try again in a moment.',
      });
  }
}

/** One sentence as plain text; for requests that no page can answer. */
export function answerProblem(response: ServerResponse, { status, message }: Problem): void {
  const body = `${message}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(body);
}

/** Build files that were found are not worth a log line. */
function logWhenAnswered(request: IncomingMessage, response: ServerResponse, path: string): void {
  const started = performance.now();
  response.on('close', () => {
    if (path.startsWith('/_astro/') && response.statusCode < 400) return;
    logRequest(request.method ?? '?', path, response.statusCode, performance.now() - started);
  });
}
