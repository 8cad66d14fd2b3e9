import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { capturedLog } from '../testing/captured-log.ts';
import { answerClientError } from './client-errors.ts';
import { requestListener } from './request-listener.ts';
import { builtSite, staticFiles } from './static-files.ts';
import { refuseUpgrade, upgradeListener } from './upgrades.ts';

const secret = 'correct-horse';
let server: Server;
let port: number;
let database: 'ok' | 'unreachable' = 'ok';
const log = capturedLog();

beforeAll(async () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'strait-dist-'));
  mkdirSync(path.join(dist, 'client/_astro'), { recursive: true });
  mkdirSync(path.join(dist, 'client/about'));
  writeFileSync(path.join(dist, 'client/_astro/a.1f.css'), 'p{}');
  writeFileSync(path.join(dist, 'client/about/index.html'), '<p>about</p>');
  const headers = [{ key: 'Content-Security-Policy', value: "script-src 'sha256-x'" }];
  writeFileSync(
    path.join(dist, '_headers.json'),
    JSON.stringify([{ pathname: '/about', headers }]),
  );
  afterAll(() => rmSync(dist, { recursive: true }));

  server = createServer({
    requireHostHeader: false,
    headersTimeout: 300,
    connectionsCheckingInterval: 100,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  const origins = [`http://localhost:${port}`];
  server.on(
    'request',
    requestListener({
      origins,
      files: staticFiles(pathToFileURL(`${dist}/`)),
      pages: (request, response) => {
        if (request.url === '/broken') throw new Error(`postgres://strait:${secret}@db/ refuses`);
        response.end(`page ${request.url}`);
      },
      checkHealth: async () => ({ database, terminals: 'ok', engine: 'no-docker', queue: 2 }),
    }),
  );
  server.on('clientError', answerClientError);
  server.on(
    'upgrade',
    upgradeListener(origins, (_, socket) => refuseUpgrade(socket, 401, 'Sign in first.')),
  );
});
afterAll(() => {
  log.restore();
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  database = 'ok';
});

/** Sends bytes as they are and answers everything that comes back. */
async function send(text: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  return { status: Number(head.split(' ')[1]), head, body };
}
const request = (target: string, { method = 'GET', host = `localhost:${port}`, more = '' } = {}) =>
  send(
    `${method} ${target} HTTP/1.1\r\n${host && `Host: ${host}\r\n`}Connection: close\r\n${more}\r\n`,
  );
const sentence = /^[A-Z].*\.\n$/;

test('a request for this site reaches its pages', async () => {
  const { status, body } = await request('/courses?q=1');
  expect({ status, body }).toMatchObject({
    status: 200,
    body: expect.stringContaining('page /courses?q=1'),
  });
});

test('another host is not served, whatever its port or spelling', async () => {
  for (const host of [
    'evil.example',
    'localhost',
    `localhost:${port + 1}`,
    `localhost.evil:${port}`,
    `127.0.0.1:${port}`,
  ]) {
    const { status, body } = await request('/', { host });
    expect(status).toBe(421);
    expect(body).toBe(
      `This site is not served under that host. Open http://localhost:${port} instead.\n`,
    );
  }
  expect((await request('/', { host: `LOCALHOST:${port}` })).status).toBe(200);
  expect(await request('/', { host: '' })).toMatchObject({
    status: 400,
    body: expect.stringMatching(sentence),
  });
});

test.each([
  '/%zz',
  '/%E0%A4%A',
  '/a%00b',
  '/leaderboard?board=%00',
  '//evil.example/',
  'http://evil.example/',
])('the malformed address %s is refused with a sentence', async (target) => {
  expect(await request(target)).toMatchObject({
    status: 400,
    body: expect.stringMatching(sentence),
  });
});

test('what is not HTTP, not used, too long or too slow is refused with a sentence', async () => {
  expect(await send('nonsense\r\n\r\n')).toMatchObject({
    status: 400,
    body: expect.stringMatching(sentence),
  });
  expect(await request('/', { method: 'TRACE' })).toMatchObject({
    status: 405,
    body: expect.stringMatching(sentence),
  });
  expect(await request(`/${'x'.repeat(5000)}`)).toMatchObject({
    status: 414,
    body: expect.stringMatching(sentence),
  });
  expect(await request('/', { more: `X: ${'x'.repeat(20_000)}\r\n` })).toMatchObject({
    status: 431,
    body: expect.stringMatching(sentence),
  });
  expect(await send('GET / HTTP/1.1\r\nHost: ')).toMatchObject({
    status: 408,
    body: expect.stringMatching(sentence),
  });
});

test('every answer forbids what it does not need', async () => {
  for (const target of ['/', '/healthz', '/_astro/a.1f.css', '/%zz', '/about/']) {
    const { head } = await request(target);
    for (const name of [
      'Content-Security-Policy: ',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'Permissions-Policy: ',
      'Cross-Origin-Opener-Policy: same-origin',
    ])
      expect(head).toContain(name);
    expect(head).not.toContain('Strict-Transport-Security');
  }
});

test('hashed files are kept for good, prerendered pages get the policy with their hashes', async () => {
  expect((await request('/_astro/a.1f.css')).head).toContain(
    'Cache-Control: public, max-age=31536000, immutable',
  );
  const { head } = await request('/about/');
  expect(head).toContain("Content-Security-Policy: script-src 'sha256-x'");
  expect(head).toContain('no-cache');
  expect((await request('/_astro/%2e%2e/%2e%2e/_headers.json')).body).toContain('page');
});

test('a site that was never built says so', () => {
  expect(() => builtSite(new URL('file:///nowhere/'))).toThrow('npm run build');
});

test('health is told under any host, and the database counts', async () => {
  expect(await request('/healthz', { host: '10.0.0.1' })).toMatchObject({
    status: 200,
    body: JSON.stringify({
      name: 'strait',
      status: 'ready',
      database: 'ok',
      terminals: 'ok',
      engine: 'no-docker',
      queue: 2,
    }),
  });
  database = 'unreachable';
  expect((await request('/healthz')).status).toBe(503);
});

describe('an upgrade', () => {
  const upgrade = (target: string, host?: string) =>
    request(target, { host, more: 'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' }).catch(
      () => null,
    );
  const ask = (target: string, host = `localhost:${port}`) =>
    send(
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );

  test('reaches the terminals under their path alone', async () => {
    expect(await ask('/ws/labs/x/terminals/node')).toMatchObject({
      status: 401,
      body: 'Sign in first.\n',
    });
    for (const target of ['/', '/ws', '/ws/other', '/x/ws/labs/'])
      expect(await ask(target)).toMatchObject({
        status: 404,
        body: expect.stringMatching(sentence),
      });
    expect((await upgrade('/'))?.status).toBe(200);
  });

  test('under another host is refused', async () => {
    expect(await ask('/ws/labs/x/terminals/node', 'evil.example')).toMatchObject({ status: 421 });
  });
});

test('the log names method, path, status and time, and neither queries nor secrets', async () => {
  log.lines.length = 0;
  await request(`/courses?token=${secret}`);
  expect(await request('/broken')).toMatchObject({
    status: 500,
    body: expect.stringMatching(sentence),
  });
  await request('/healthz');
  await request('/_astro/a.1f.css');
  expect(log.lines).toMatchObject([
    { method: 'GET', path: '/courses', status: 200, milliseconds: expect.any(Number) },
    {
      level: 'error',
      msg: 'GET /broken failed',
      err: { message: 'Error: postgres://strait:***@db/ refuses' },
    },
    { method: 'GET', path: '/broken', status: 500 },
  ]);
  expect(JSON.stringify(log.lines)).not.toContain(secret);
});
