import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../db/testing/test-database.ts';
import type { ServerFrame } from './protocol.ts';
import { fileSignal } from './testing/file-signal.ts';
import { gatewayTests } from './testing/running-gateway.ts';
import { stillness } from './testing/stillness.ts';
import { fullAt, type TestWindow } from './testing/test-window.ts';

const startGateway = gatewayTests(testDatabase());
type Snapshot = Extract<ServerFrame, { type: 'snapshot' }>;

/** A program that paints once, then more than the ring holds in one place, does what it is told and waits. */
const painter = (count: number, then = 'true') =>
  [
    String.raw`printf '\e[?1049h\e[2J\e[1;1Hpaint''ed once\e[10;1Hstat''us'`,
    String.raw`seq -f $'\e[5;5Hcounter %.0f' 1 ${count} | tr -d '\n'`,
    String.raw`printf '\e[6;6Hfin''ished'; ${then}; sleep 60`,
  ].join('; ');

const shots = (window: TestWindow) =>
  window.frames.filter((frame): frame is Snapshot => frame.type === 'snapshot');
const textOf = ({ bytes }: Snapshot) => Buffer.from(bytes).toString();

describe('a screen whose beginning the ring has lost', () => {
  test('is shown to a window that comes back, and to one that is new', async () => {
    const { open } = await startGateway();
    const before = await open({ size: { columns: 90, rows: 20 } });
    await before.sees('$ ');
    const { epoch } = before.hello!;
    const finished = fileSignal();
    before.type(`${painter(90_000, finished.commands.give)}\r`);
    await before.sees('painted once');
    before.cut();
    await finished.wait();
    const back = await open({ epoch, offset: before.offset });
    await back.sees('finished');
    expect(back.hello).toMatchObject({ start: 'same', base: before.offset });
    const [shown] = shots(back);
    expect(shown).toMatchObject({ columns: 90, rows: 20 });
    expect(textOf(shown!)).toContain('painted once');
    expect(textOf(shown!)).toContain('\x1b[?1049h');
    expect(before.offset + shown!.skipped).toBeLessThanOrEqual(back.offset);
    expect(back.offset).toBe(before.offset + back.received + back.skipped);

    const fresh = await open();
    await fresh.sees('finished');
    expect(fresh.hello).toMatchObject({ start: 'replay', base: back.offset, head: back.offset });
    expect(textOf(shots(fresh)[0]!)).toBe(textOf(shots(back).at(-1)!));
    expect(fresh.skipped).toBe(0);
  });

  test('is shown after Ctrl-C has left out stale output, as it is then', async () => {
    const { open } = await startGateway();
    const window = await open({ acks: false, keeps: false });
    window.type(`PS1='rea''dy> '; ${painter(5_000_000)}\r`);
    await window.until(() => window.received > fullAt);
    await stillness(() => window.received);
    const pressed = window.received;
    window.type('\x03');
    window.acks = true;
    await window.until(() => shots(window).length > 0);
    window.ack();
    await window.sees('ready> ');
    expect(textOf(shots(window)[0]!)).toContain('painted once');
    // What was in flight: not what stood in the pipeline.
    expect(window.received - pressed).toBeLessThan(64 * 1024);
  });
});
