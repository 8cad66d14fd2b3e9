import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { postgresSessions } from '#adapters/sessions';
import { passUpgrades } from '#http/pass-upgrades';
import { paths } from '#paths';
import { testDatabase } from '../../../db/testing/test-database.ts';
import { testLab } from '../../../db/testing/test-lab.ts';
import { testLearner } from '../../../db/testing/test-learner.ts';
import { TestWindow, type WindowOptions } from '../testing/test-window.ts';
import { endGateway } from './end-gateway.ts';
import { holdGateway } from './gateway-control.ts';
import { gatewayLink } from './gateway-link.ts';
import { gatewayPlace } from './gateway-place.ts';

const database = testDatabase();
// Each of them starts up to three processes.
vi.setConfig({ testTimeout: 60_000 });
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A place, a port and a learner with a ready lab; web servers on them come and go. */
async function installation({ patienceMs = 30_000 } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'strait-gateway-'));
  stops.push(() => rmSync(root, { recursive: true, force: true }));
  const place = gatewayPlace(root, 1);
  stops.push(() => endGateway(place));
  const probe = await listening(createServer(), 0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const origin = `http://127.0.0.1:${port}`;
  const { db } = database;
  const sessions = postgresSessions(db, origin);
  const learnerId = await testLearner(db);
  const { token } = await sessions.create(learnerId, null);
  const headers = { Origin: origin, Cookie: `${sessions.cookieName}=${token}` };
  const labId = await testLab(db, learnerId);
  const url = `ws://127.0.0.1:${port}${paths.terminal(labId, 'node')}`;
  const news: string[] = [];

  return {
    place,
    url,
    headers,
    news,
    open: (options?: WindowOptions) => TestWindow.open(url, headers, options),
    gatewayPid: async () => {
      const control = await holdGateway(place);
      control?.release();
      return control?.pid;
    },
    /** Starts a web server; answers what stops it. */
    serve: async (version = 'one') => {
      const entry = 'src/gateway/testing/gateway-process.ts';
      const link = gatewayLink({
        place,
        version,
        command: [entry, database.url, origin, root, version, String(patienceMs)],
        cwd: process.cwd(),
        onNews: (what) => news.push(what),
      });
      const terminals = passUpgrades(link.terminals);
      const server = createServer().on('upgrade', terminals.upgrade);
      await listening(server, port);
      link.open();
      while (!(await link.terminals()));
      const stop = async () => {
        terminals.close();
        link.close();
        await new Promise((resolve) => server.close(resolve));
      };
      stops.push(stop);
      return stop;
    },
  };
}

test('a shell goes on over two web servers, in a third process, and its flood is whole', async () => {
  const { serve, open, gatewayPid, place } = await installation();
  const stop = await serve();
  const first = await open();
  await first.sees('$ ');
  const pid = await gatewayPid();
  expect(pid).not.toBe(process.pid);
  expect(lstatSync(place.folder).mode & 0o777).toBe(0o700);
  for (const socket of [place.terminals, place.control])
    expect(lstatSync(socket).mode & 0o777).toBe(0o600);
  first.type(
    'mine=at-anchor; for i in {1..40}; do seq -f "$i-%g" 500; sleep 0.02; done; echo en""d\r',
  );
  await first.sees('3-500\r\n');
  await stop();
  expect((await first.closed).code).toBe(1006);

  await serve();
  const second = await open({ epoch: first.hello!.epoch, offset: first.offset });
  expect(second.hello).toMatchObject({ start: 'same', base: first.offset });
  await second.sees('end\r\n');
  const numbers = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 500 }, (_, no) => `${i + 1}-${no + 1}\r\n`).join(''),
  );
  const output = first.text + second.text;
  const flood = output.slice(output.indexOf('1-1\r\n'), output.indexOf('end\r\n'));
  expect(flood === numbers.join('')).toBe(true);
  second.type('echo still-$mine\r');
  await second.sees('still-at-anchor');
  expect(await gatewayPid()).toBe(pid);
});

test('a gateway that is killed is started again; its windows are told that the shell is another', async () => {
  const { serve, open, gatewayPid, news } = await installation();
  await serve();
  const first = await open();
  await first.sees('$ ');
  process.kill((await gatewayPid())!, 'SIGKILL');
  await first.closed;
  await expect.poll(gatewayPid, { timeout: 30_000 }).toBeTypeOf('number');
  const second = await open({ epoch: first.hello!.epoch, offset: first.offset });
  expect(second.hello).toMatchObject({ start: 'afterRestart' });
  expect(news.join()).toContain('its shells with it');
});

test('a web server of another version ends the gateway and starts its own', async () => {
  const { serve, open, gatewayPid } = await installation();
  const stop = await serve('one');
  const first = await open();
  const pid = await gatewayPid();
  await stop();
  await serve('two');
  const second = await open({ epoch: first.hello!.epoch });
  expect(second.hello).toMatchObject({ start: 'afterRestart' });
  expect(await gatewayPid()).not.toBe(pid);
  expect(() => process.kill(pid!, 0)).toThrow('ESRCH');
});

test('a gateway to which no web server comes back ends itself, its shells and its sockets', async () => {
  const { serve, open, gatewayPid, place } = await installation({ patienceMs: 300 });
  const stop = await serve();
  const window = await open();
  window.type('echo $$-pid\r');
  await window.sees(/\d+-pid/);
  const shell = Number(/(\d+)-pid/.exec(window.text)![1]);
  const pid = (await gatewayPid())!;
  await stop();
  // One that nobody has reaped yet has no command line any more.
  const isGone = (one: number) => () =>
    !existsSync(`/proc/${one}`) || readFileSync(`/proc/${one}/cmdline`, 'utf8') === '';
  await expect.poll(isGone(pid), { timeout: 10_000 }).toBe(true);
  await expect.poll(isGone(shell), { timeout: 10_000 }).toBe(true);
  expect([place.terminals, place.control].filter(existsSync)).toEqual([]);
});

test('an upgrade is judged in the gateway, by what the client has sent', async () => {
  const { serve, url, headers } = await installation();
  await serve();
  const { host, pathname, port } = new URL(url);
  const { Origin, Cookie } = headers;
  const status = async (path: string, given: Record<string, string>) =>
    Number((await upgrade(Number(port), path, given)).split(' ')[1]);
  const good = { Host: host, Origin, Cookie };
  expect(await status(pathname, good)).toBe(101);
  expect(await status(pathname, { ...good, Host: 'evil.example' })).toBe(421);
  expect(await status('/ws/other', good)).toBe(404);
  expect(await status(pathname, { ...good, Origin: 'http://evil.example' })).toBe(403);
  expect(await status(pathname, { ...good, Cookie: '' })).toBe(401);
  // What follows a refused upgrade is no request to the gateway.
  const smuggled = await upgrade(
    Number(port),
    '/ws/other',
    good,
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  );
  expect(smuggled.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

test('without a gateway an upgrade is answered 503 in plain words', async () => {
  const terminals = passUpgrades(async () => '/nowhere/terminals');
  const server = await listening(createServer().on('upgrade', terminals.upgrade), 0);
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const answer = await upgrade(port, '/ws/labs/x', {});
  expect(answer).toContain('503 Service Unavailable');
  expect(answer).toContain('The terminals are starting.');
});

function upgrade(
  port: number,
  path: string,
  headers: Record<string, string>,
  then = '',
): Promise<string> {
  const given = { ...headers, Connection: 'Upgrade', Upgrade: 'websocket' };
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`);
  const keys = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n';
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}${keys}\r\n${then}`);
  return new Promise((resolve) => {
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
      if (said.startsWith('HTTP/1.1 101')) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(said));
  });
}

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
