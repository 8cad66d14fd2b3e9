import { once } from 'node:events';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { lab } from '#db/schema/labs';
import { testDatabase } from '../../db/testing/test-database.ts';
import { closeCodes, encode, noEpoch } from './protocol.ts';
import { gatewayTests } from './testing/running-gateway.ts';
import type { TestWindow } from './testing/test-window.ts';

const startGateway = gatewayTests(testDatabase());

describe('a viewer', () => {
  test('sees what was written and what follows, and takes neither the lead nor the size', async () => {
    const { open, watch, shells } = await startGateway();
    const window = await open({ size: { columns: 91, rows: 27 } });
    window.type('echo before-$((40+2))\r');
    await window.sees('before-42');
    const viewer = await watch({ size: { columns: 40, rows: 10 } });
    expect(viewer.hello).toMatchObject({ start: 'replay', role: 'follow', columns: 91, rows: 27 });
    await viewer.sees('before-42');
    window.type('sleep 0.2; echo size $(stty size)\r');
    await viewer.sees('size 27 91');
    window.socket.send(encode.resize({ columns: 70, rows: 20 }));
    await viewer.until(() => viewer.frames.at(-1)?.type === 'lead');
    expect(viewer.frames.at(-1)).toEqual({ type: 'lead', role: 'follow', columns: 70, rows: 20 });
    expect(window.frames.filter(({ type }) => type === 'lead')).toEqual([]);
    expect(shells.opened).toBe(1);
  });

  test('is sent away where it types or sizes, and nothing of it reaches the shell', async () => {
    const { open, watch, db, labId } = await startGateway();
    const window = await open({ size: { columns: 91, rows: 27 } });
    await window.sees('$ ');
    const lastActive = async () =>
      (await db.select({ at: lab.lastActiveAt }).from(lab).where(eq(lab.id, labId)))[0]!.at;
    const before = await lastActive();
    const typist = await watch();
    typist.type('echo from-the-viewer\r');
    expect(await typist.closed).toMatchObject({ code: closeCodes.malformed });
    const sizer = await watch();
    sizer.socket.send(encode.resize({ columns: 44, rows: 11 }));
    expect(await sizer.closed).toMatchObject({ code: closeCodes.malformed });
    // Watching is no use of the lab.
    expect(await lastActive()).toEqual(before);
    window.type('sleep 0.2; echo size $(stty size)\r');
    await window.sees('size 27 91');
    expect(window.text).not.toContain('from-the-viewer');
  });

  test('does not end the shell, and never inherits the lead', async () => {
    const { open, watch, shells } = await startGateway();
    const first = await open({ size: { columns: 91, rows: 27 } });
    await first.sees('$ ');
    const viewer = await watch({ size: { columns: 40, rows: 10 } });
    const ender = await watch();
    ender.socket.close(closeCodes.endShell);
    await ender.closed;
    const { epoch } = first.hello!;
    first.socket.close();
    await first.closed;
    const next = await open({ epoch, offset: first.offset, size: { columns: 91, rows: 27 } });
    expect(next.hello).toMatchObject({ start: 'same', role: 'lead', columns: 91, rows: 27 });
    expect(rolesOf(viewer)).toEqual([]);
    expect([shells.alive, shells.opened]).toEqual([1, 1]);
  });

  test('opens no shell: it waits for one, and for the next', async () => {
    const { open, watch, shells } = await startGateway();
    const waiting = watch();
    const patient = watch({}, 'node-2');
    let isThere = false;
    void patient.then(() => {
      isThere = true;
    });
    // Time itself is tested: nothing tells that a window goes on waiting.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(shells.opened).toBe(0);
    const window = await open();
    expect(window.hello).toMatchObject({ start: 'new', role: 'lead', base: 0 });
    const viewer = await waiting;
    expect(viewer.hello).toMatchObject({ role: 'follow', epoch: window.hello!.epoch, base: 0 });
    window.type('exit 3\r');
    expect(await viewer.closed).toMatchObject({ code: closeCodes.shellEnded });
    expect(viewer.frames.at(-1)).toEqual({ type: 'exit', exitCode: 3 });
    const next = watch({ epoch: viewer.hello!.epoch, offset: viewer.offset });
    const other = await open();
    expect((await next).hello).toMatchObject({ start: 'afterEnd', epoch: other.hello!.epoch });
    expect(isThere).toBe(false);
    await open({}, 'node-2');
    expect((await patient).hello).toMatchObject({ role: 'follow' });
  });

  test('that waits is sent away when the lab ends', async () => {
    const { urlOf, labId, headers, endLab, shells } = await startGateway();
    const waiting = new WebSocket(`${urlOf(labId)}/viewer`, { headers });
    await once(waiting, 'open');
    waiting.send(encode.resume(noEpoch, 0, { columns: 80, rows: 24 }));
    await endLab(labId);
    expect((await once(waiting, 'close'))[0]).toBe(closeCodes.labEnded);
    expect(shells.opened).toBe(0);
  });

  test('that reads nothing holds nobody back, and is shown the screen when it reads on', async () => {
    const { open, watch } = await startGateway();
    const window = await open({ keeps: false });
    await window.sees('$ ');
    const viewer = await watch({ acks: false });
    await viewer.sees('$ ');
    const began = Date.now();
    window.type('seq 1 200000; echo the-end\r');
    await window.sees('\nthe-end');
    // A window that stalls holds the shell for ten seconds.
    expect(Date.now() - began).toBeLessThan(9000);
    expect(viewer.received).toBeLessThan(200_000);
    viewer.acks = true;
    viewer.ack();
    await viewer.sees('\nthe-end');
    expect(viewer.skipped).toBeGreaterThan(1_000_000);
  });
});

function rolesOf(window: TestWindow): string[] {
  return window.frames.flatMap((frame) => (frame.type === 'lead' ? [frame.role] : []));
}
