import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { testDatabase } from '../../db/testing/test-database.ts';
import { testRuntime } from '../adapters/docker/testing/test-runtime.ts';
import { closeCodes, encode, maxInputBytes } from './protocol.ts';
import { gatewayTests } from './testing/running-gateway.ts';
import { stillness } from './testing/stillness.ts';
import type { TestWindow } from './testing/test-window.ts';

const database = testDatabase();
const startGateway = gatewayTests(database);
const MiB = 1024 * 1024;
const dockerLabId = randomUUID();
let runtime: LabRuntime;
let handle: LabHandle;

beforeAll(async () => {
  runtime = await testRuntime(database.db);
  const spec = {
    labId: dockerLabId,
    engine: 'cassandra',
    memoryMiB: 1024,
    alternator: false,
    workspace: null,
  } as const;
  const expiresAt = new Date(Date.now() + 3_600_000);
  handle = await runtime.create({ ...spec, expiresAt }, new AbortController().signal);
});
afterAll(() => runtime.destroy(dockerLabId));

const start = (graceMs?: number) => startGateway({ runtime, handle, graceMs });
const prompt = /node[^$]*\$ /;

/** How many processes of the node have the words in their command line. */
async function running(words: string): Promise<number> {
  const script = `pgrep -fc '[${words[0]}]${words.slice(1)}'`;
  const counted = await runtime.exec(handle, { as: 'learner', script, env: {}, timeoutMs: 10_000 });
  return Number(counted.stdout.trim());
}

test('cqlsh and the shell answer in a node, at the size of the window', async () => {
  const { open } = await start();
  const shell = await open({ size: { columns: 101, rows: 33 } });
  await shell.sees(prompt);
  shell.type('stty size\r');
  await shell.sees('33 101');
  shell.socket.send(encode.resize({ columns: 77, rows: 22 }));
  shell.type('until [ "$(stty size)" = "22 77" ]; do sleep 0.05; done; echo res""ized\r');
  await shell.sees('resized');
  const cqlsh = await open({}, 'cqlsh');
  await cqlsh.sees('cqlsh> ');
  cqlsh.type('SELECT key FROM system.local;\r');
  await cqlsh.sees('(1 rows)');
});

test('a shell without a window is ended after its grace, within a second and with all it started', async () => {
  const { open } = await start(200);
  const window = await open();
  await window.sees(prompt);
  window.type('setsid sleep 4242 & nohup sleep 4242 & sleep 4242\r');
  await expect.poll(() => running('sleep 4242'), { timeout: 5000 }).toBe(3);
  window.cut();
  await expect.poll(() => running('sleep 4242'), { timeout: 200 + 1000 + 500 }).toBe(0);
});

test('a tab closed for good, or a lab that ends, leaves no process behind within a second', async () => {
  const { open, endLab, labId } = await start();
  const busy = `(trap '' HUP TERM; setsid sleep 4545 & nohup sleep 4545 & (setsid sleep 4545 &) &)`;
  for (const close of [
    (window: TestWindow) => window.socket.close(closeCodes.endShell),
    () => endLab(labId),
  ]) {
    const window = await open();
    await window.sees(prompt);
    window.type(`${busy}; sleep 4545\r`);
    await expect.poll(() => running('sleep 4545'), { timeout: 5000 }).toBe(4);
    const closedAt = Date.now();
    await close(window);
    await expect.poll(() => running('sleep 4545'), { timeout: 5000, interval: 20 }).toBe(0);
    // The count itself is a process in the node: what it takes is not the sweep's.
    const seenAt = Date.now();
    await running('sleep 4545');
    expect(seenAt - closedAt - (Date.now() - seenAt)).toBeLessThan(1000);
    await window.closed;
  }
});

test('what a shell left in the background goes when it exits', async () => {
  const { open } = await start();
  const window = await open();
  await window.sees(prompt);
  window.type('setsid sleep 4343 & exit\r');
  expect(await window.closed).toMatchObject({ code: closeCodes.shellEnded });
  await expect.poll(() => running('sleep 4343'), { timeout: 1500 }).toBe(0);
});

test('a paste that nothing reads waits in the browser, and arrives whole', async () => {
  const { open } = await start();
  const window = await open();
  await window.sees(prompt);
  window.type(
    `rm -f /tmp/read; stty raw -echo; echo dea''f; until [ -e /tmp/read ]; do sleep 0.1; done; head -c ${24 * MiB} | wc -c; stty sane\r`,
  );
  await window.sees('deaf');
  const piece = encode.input(new Uint8Array(maxInputBytes).fill(0x61));
  for (let sent = 0; sent < 24 * MiB; sent += maxInputBytes) window.socket.send(piece);
  await stillness(() => window.socket.bufferedAmount);
  // What is not here stands in the buffers of the connections below.
  expect(window.socket.bufferedAmount).toBeGreaterThan(12 * MiB);
  const script = 'touch /tmp/read';
  await runtime.exec(handle, { as: 'learner', script, env: {}, timeoutMs: 10_000 });
  await window.until(() => window.text.includes(String(24 * MiB)), 60_000);
});

test('50 MB of a flood end at a live prompt', async () => {
  const { open } = await start();
  const window = await open({ keeps: false });
  await window.sees(prompt);
  window.type(`PS1='rea''dy> '; head -c ${50 * MiB} /dev/zero | tr '\\0' x; echo\r`);
  await window.until(() => window.received > 50 * MiB, 60_000);
  await window.sees('ready> ');
  window.type('echo sti""ll-here\r');
  await window.sees('still-here');
});
