import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { holdGateway } from '#gateway/process/gateway-control';
import { gatewayPlace } from '#gateway/process/gateway-place';
import { nodeBinary, projectRoot } from '../scripts/setup/project.ts';
import { freePort } from './free-port.ts';

test('npm start serves, npm run restart leaves the gateway, a second start is told so, and Ctrl-C stops all of it', async () => {
  const port = await freePort();
  const start = npmStart({ PORT: String(port) });
  await expect.poll(() => start.output(), { timeout: 60_000 }).toContain('Ctrl-C stops it.');
  expect(start.output()).toMatch(
    /Strait is at http:\S+\n {2}Demo sign-in: \S+@\S+ with password \S+/,
  );
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);

  const place = gatewayPlace(projectRoot, port);
  await expect.poll(() => existsSync(place.terminals), { timeout: 20_000 }).toBe(true);
  const control = (await holdGateway(place))!;
  control.release();
  const restart = run('scripts/restart.ts', { PORT: String(port) });
  expect(await restart.ended, restart.output()).toBe(0);
  await expect.poll(() => start.output().match(/Listening on/g)).toHaveLength(2);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  const kept = (await holdGateway(place))!;
  expect(kept.pid).toBe(control.pid);
  kept.release();

  const second = npmStart({ PORT: String(port) });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`PORT=${port + 1} npm start`);

  // A terminal sends Ctrl-C to every process of the group.
  process.kill(-start.child.pid!, 'SIGINT');
  await start.ended;
  expect(start.output()).toContain('Strait has stopped');
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  // It has ended; the system takes a moment to forget a process that was nobody's child.
  await expect.poll(() => isKnown(kept.pid)).toBe(false);
  expect(existsSync(place.folder)).toBe(false);
});

test('Ctrl-C during the set-up ends it without a trace', async () => {
  const start = npmStart({ PORT: String(await freePort()) });
  await expect.poll(() => start.output(), { intervals: [20] }).toContain('getting ready');
  process.kill(-start.child.pid!, 'SIGINT');
  expect(await start.ended).toBe(130);
  expect(start.output()).toContain('Strait has stopped');
  expect(start.output()).not.toContain('    at ');
});

test('a port that another program has is named, with the way out', async () => {
  const taken = await listen();
  const { port } = taken.address() as AddressInfo;
  const start = npmStart({ PORT: String(port) });
  expect(await start.ended).toBe(1);
  expect(start.output()).toContain(`Port ${port} is taken by another program.`);
  expect(start.output()).not.toContain('    at ');
  taken.close();
});

test('a DATABASE_URL that refuses is named without its password, with the way out', async () => {
  const closed = await freePort();
  const start = npmStart({
    PORT: String(await freePort()),
    DATABASE_URL: `postgres://someone:secret-word@127.0.0.1:${closed}/strait`,
  });
  expect(await start.ended).toBe(1);
  expect(start.output()).toContain(`DATABASE_URL names 127.0.0.1:${closed}/strait, which refuses`);
  expect(start.output()).toContain('unset DATABASE_URL to use the embedded Postgres');
  expect(start.output()).not.toContain('secret-word');
});

test('a setting that cannot be is named with what was expected', async () => {
  const start = npmStart({ PORT: '99999', LAB_ENGINE: 'oracle' });
  expect(await start.ended).toBe(1);
  expect(start.output()).toContain('PORT');
  expect(start.output()).toContain('LAB_ENGINE');
  expect(start.output()).not.toContain('    at ');
});

const started: Start[] = [];

test.afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    if (child.exitCode !== null) continue;
    process.kill(-child.pid!, 'SIGTERM');
    await ended;
  }
});

function isKnown(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

type Start = { child: ChildProcess; ended: Promise<number | null>; output(): string };

const npmStart = (settings: Record<string, string>) => run('scripts/start.ts', settings);

function run(script: string, settings: Record<string, string>): Start {
  const child = spawn(nodeBinary, [path.join(projectRoot, script)], {
    cwd: projectRoot,
    env: { ...process.env, LAB_POOL_MEMORY_MIB: '0', ...settings },
    detached: true,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const start = { child, ended, output: () => Buffer.concat(chunks).toString() };
  started.push(start);
  return start;
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.end());
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
