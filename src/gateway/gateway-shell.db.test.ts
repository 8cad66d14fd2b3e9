import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { lab } from '#db/schema/labs';
import { testDatabase } from '../../db/testing/test-database.ts';
import { closeCodes, encode } from './protocol.ts';
import { fileSignal } from './testing/file-signal.ts';
import { gatewayTests } from './testing/running-gateway.ts';
import { TestWindow } from './testing/test-window.ts';

const startGateway = gatewayTests(testDatabase());

describe('a shell in a window', () => {
  test('begins at the size of the window, echoes, and follows its size', async () => {
    const { open } = await startGateway();
    const window = await open({ size: { columns: 97, rows: 31 } });
    expect(window.hello).toMatchObject({
      start: 'new',
      role: 'lead',
      base: 0,
      columns: 97,
      rows: 31,
    });
    window.type('stty size\r');
    await window.sees('31 97');
    window.socket.send(encode.resize({ columns: 133, rows: 44 }));
    await window.until(() => true);
    window.type('sleep 0.2; stty size\r');
    await window.sees('44 133');
  });

  test('has the size that its window asked for while it was being opened', async () => {
    const { open } = await startGateway();
    const window = await open({ size: { columns: 80, rows: 24 } });
    window.socket.send(encode.resize({ columns: 61, rows: 33 }));
    await window.sees('$ ');
    window.type('sleep 0.2; stty size\r');
    await window.sees('33 61');
  });

  test('is input for the lab: it counts as used', async () => {
    const { open, db, labId } = await startGateway();
    const lastActive = async () =>
      (
        await db.select({ at: lab.lastActiveAt }).from(lab).where(eq(lab.id, labId))
      )[0]!.at.getTime();
    const before = await lastActive();
    const window = await open();
    await window.sees('$ ');
    expect(await lastActive()).toBe(before);
    window.type('x');
    await expect.poll(lastActive).toBeGreaterThan(Date.now() - 30_000);
  });

  test('ends with its exit code, and the next window gets a new one', async () => {
    const { open } = await startGateway();
    const window = await open();
    window.type('exit 3\r');
    expect(await window.closed).toMatchObject({ code: closeCodes.shellEnded });
    expect(window.frames.at(-1)).toEqual({ type: 'exit', exitCode: 3 });
    const { epoch } = window.hello!;
    const next = await open({ epoch, offset: window.offset });
    expect(next.hello).toMatchObject({ start: 'afterEnd', base: 0 });
    expect(next.hello!.epoch).not.toBe(epoch);
  });

  test('is closed at a frame that the protocol does not know, and goes on for the next window', async () => {
    const { open } = await startGateway();
    const window = await open();
    window.type('here=1\r');
    await window.sees('here=1');
    window.socket.send(new Uint8Array([0x99, 1, 2, 3]));
    expect(await window.closed).toMatchObject({ code: closeCodes.malformed });
    const text = await open();
    text.socket.send('text');
    expect(await text.closed).toMatchObject({ code: closeCodes.malformed });
    const large = await open();
    large.socket.send(new Uint8Array(1024 * 1024 + 1));
    expect(await large.closed).toMatchObject({ code: 1009 });
    const next = await open();
    next.type('echo still-$here\r');
    await next.sees('still-1');
  });
});

describe('a window that comes back', () => {
  test('after a refresh finds the same shell and its screen', async () => {
    const { open, shells } = await startGateway();
    const before = await open();
    before.type('mine=harbour; echo on the screen\r');
    await before.sees('\ron the screen');
    before.socket.close();
    await before.closed;
    const after = await open();
    expect(after.hello).toMatchObject({ start: 'replay', epoch: before.hello!.epoch, base: 0 });
    await after.until(() => after.offset >= after.hello!.head);
    expect(after.text.startsWith(before.text)).toBe(true);
    after.type('echo still-$mine\r');
    await after.sees('still-harbour');
    expect(shells.opened).toBe(1);
  });

  test('after a hundred cuts at random places has lost no byte and doubled none', async () => {
    const { open } = await startGateway();
    const [rounds, lines] = [120, 4500];
    const last = rounds * lines;
    // A hundred of them, each up to the end of a frame, are well below all that the shell prints.
    const someBytes = () => 1_000 + Math.floor(Math.random() * 30_000);
    // Each key brings some more, so that the shell never runs ahead by what the ring holds.
    const round = `seq $((i * ${lines} + 1)) $(((i + 1) * ${lines})); read -rsn1`;
    const script = `for ((i = 0; i < ${rounds}; i++)); do ${round}; done`;
    let window = await open({ cutAfter: someBytes() });
    window.type(`stty -echo; PS1=; printf 'be''gin'; ${script}; printf 'the''end'\r`);
    const pieces: Uint8Array[] = [];
    let cuts = 0;
    for (;;) {
      await readOn(window, () => window.isCut || window.text.includes('theend'));
      pieces.push(...window.output);
      if (!window.isCut) break;
      cuts++;
      const { offset, hello } = window;
      const cutAfter = cuts < 100 ? someBytes() : undefined;
      window = await open({ epoch: hello!.epoch, offset, cutAfter });
      expect(window.hello).toMatchObject({ start: 'same', base: offset });
    }
    const all = Buffer.concat(pieces).toString();
    const printed = all.slice(all.indexOf('begin') + 5, all.indexOf('theend'));
    const expected = Array.from({ length: last }, (_, index) => `${index + 1}\r\n`).join('');
    expect(cuts).toBe(100);
    expect(hash(printed)).toBe(hash(expected));
  }, 60_000);

  test('after more than the ring holds is told how much it missed', async () => {
    const { open } = await startGateway();
    const before = await open();
    await before.sees('$ ');
    const { epoch } = before.hello!;
    const [cut, printed] = [fileSignal(), fileSignal()];
    before.type(`${cut.commands.wait}; seq 1 400000; echo the-end; ${printed.commands.give}\r`);
    await before.until(() => before.text.includes('seq'));
    before.cut();
    cut.give();
    await printed.wait();
    const after = await open({ epoch, offset: before.offset });
    await after.sees('\nthe-end');
    expect(after.skipped).toBeGreaterThan(1_000_000);
    expect(before.received + after.skipped + after.received).toBe(after.offset);
    expect(after.text.slice(0, 6)).toMatch(/^\d{6}/);
  });

  test('after a restart of the server is told that the shell is new', async () => {
    const { open, restart, shells } = await startGateway();
    const before = await open();
    await before.sees('$ ');
    await restart();
    expect(await before.closed).toMatchObject({ code: closeCodes.restart });
    expect(shells.alive).toBe(0);
    const after = await open({ epoch: before.hello!.epoch, offset: before.offset });
    expect(after.hello).toMatchObject({ start: 'afterRestart', base: 0, role: 'lead' });
    await after.sees('$ ');
  });

  test('too late finds that nothing was left running', async () => {
    const { open, shells } = await startGateway({ graceMs: 150 });
    const before = await open();
    await before.sees('$ ');
    before.cut();
    await expect.poll(() => shells.alive).toBe(0);
    const after = await open({ epoch: before.hello!.epoch, offset: before.offset });
    expect(after.hello!.start).toBe('afterEnd');
  });
});

describe('two windows on one terminal', () => {
  test('see the same; the one that types leads, and its size is the shell’s', async () => {
    const { open } = await startGateway();
    const one = await open({ size: { columns: 80, rows: 24 } });
    await one.sees('$ ');
    const two = await open({ size: { columns: 100, rows: 30 } });
    // The replay is of that size; then the window asks for its own.
    expect(two.hello).toMatchObject({ start: 'replay', role: 'lead', columns: 80, rows: 24 });
    two.socket.send(encode.resize({ columns: 100, rows: 30 }));
    await one.until(() => one.frames.filter((frame) => frame.type === 'lead').length === 2);
    expect(one.frames.at(-1)).toEqual({ type: 'lead', role: 'follow', columns: 100, rows: 30 });

    one.socket.send(encode.resize({ columns: 90, rows: 20 }));
    two.type('sleep 0.2; echo size $(stty size)\r');
    await one.sees('size 30 100');
    one.type('sleep 0.2; echo size $(stty size)\r');
    await two.sees('size 20 90');
    expect(two.frames.at(-1)).toEqual({ type: 'lead', role: 'follow', columns: 90, rows: 20 });

    one.socket.close();
    await two.until(
      () =>
        two.frames.at(-1)?.type === 'lead' &&
        (two.frames.at(-1) as { role: string }).role === 'lead',
    );
    two.type('sleep 0.2; echo size $(stty size)\r');
    await two.until(() => two.text.split('size 30 100').length === 3);
    expect(two.text.includes(one.text)).toBe(true);
  });

  test('opened at once share one shell', async () => {
    const { open, shells } = await startGateway();
    const windows = await Promise.all([open(), open(), open(), open()]);
    expect(new Set(windows.map(({ hello }) => hello!.epoch)).size).toBe(1);
    expect(shells.opened).toBe(1);
  });
});

describe('windows are sent away', () => {
  test('when the learner signs out, from every terminal of that session and of no other', async () => {
    const { open, sessions, token, learnerId, urlOf, labId, headers } = await startGateway();
    const [shell, cql] = await Promise.all([open(), open({}, 'cqlsh')]);
    const other = await sessions.create(learnerId, null);
    const elsewhere = await TestWindow.open(urlOf(labId), {
      ...headers,
      Cookie: `${sessions.cookieName}=${other.token}`,
    });
    await sessions.end(token);
    expect(await shell.closed).toMatchObject({ code: closeCodes.signedOut });
    expect(await cql.closed).toMatchObject({ code: closeCodes.signedOut });
    elsewhere.type('echo at-sea\r');
    await elsewhere.sees('\rat-sea');
  });

  test('when the lab ends, and its shells with them, watched or not', async () => {
    const { open, endLab, labId, shells } = await startGateway();
    const watched = await open();
    const unwatched = await open({}, 'cqlsh');
    unwatched.cut();
    expect(shells.alive).toBe(2);
    await endLab(labId);
    expect(await watched.closed).toMatchObject({ code: closeCodes.labEnded });
    await expect.poll(() => shells.alive).toBe(0);
  });
});

/** Types a key, again and again, until the window has what it waits for. */
async function readOn(window: TestWindow, isDone: () => boolean): Promise<void> {
  for (let isOver = false; !isOver; ) {
    window.type('k');
    isOver = await window.until(isDone, 100).then(
      () => true,
      () => false,
    );
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
