import { describe, expect, test } from 'vitest';
import { HeadlessScreen } from './headless-screen.ts';
import { ScreenKeeper, type Snapshot } from './screen-keeper.ts';
import { TerminalRing } from './terminal-ring.ts';

const size = { columns: 60, rows: 12 };
const KiB = 1024;

/** Output through the keeper and a small ring, and through a terminal that has seen it all. */
async function afterOutput(...pieces: string[]) {
  const ring = new TerminalRing(64 * KiB);
  const keeper = new ScreenKeeper(ring, size);
  const witness = new HeadlessScreen(size);
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    for (let at = 0; at < bytes.length; at += 4 * KiB) {
      const chunk = bytes.subarray(at, at + 4 * KiB);
      keeper.follow(chunk);
      ring.push(chunk);
      witness.write(chunk);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { keeper, ring, witness };
}

/** The snapshot, shown on an empty terminal. */
async function shown(snapshot: Snapshot | null): Promise<string> {
  const screen = new HeadlessScreen(snapshot!.size);
  screen.write(snapshot!.bytes);
  return drawn(screen);
}
const drawn = async (screen: HeadlessScreen) => Buffer.from((await screen.drawn(1e6))!).toString();
const lastLines = (text: string, count: number) => text.split('\r\n').slice(-count).join('\r\n');

describe('a snapshot looks as a terminal does that has seen everything', () => {
  test('colours, wide characters and a prompt', async () => {
    const { keeper, ring, witness } = await afterOutput(
      'one\r\n\x1b[31mred\x1b[0m 日本 e\u0301 👩‍👩‍👧 מים\r\n\x1b[?2004h$ typed',
    );
    const snapshot = await keeper.snapshot();
    expect(snapshot!.offset).toBe(ring.end);
    expect(await shown(snapshot)).toBe(await drawn(witness));
  });

  test('after more output than the ring holds', async () => {
    const lines = Array.from({ length: 8000 }, (_, no) => `\x1b[3${no % 8}mline ${no}\x1b[0m\r\n`);
    const { keeper, ring, witness } = await afterOutput(...lines, '$ ');
    expect(ring.start).toBeGreaterThan(0);
    const [ours, theirs] = [await shown(await keeper.snapshot()), await drawn(witness)];
    expect(lastLines(ours, 500)).toBe(lastLines(theirs, 500));
  });

  test('a program’s screen that was painted before the ring began', async () => {
    const { keeper, ring, witness } = await afterOutput(
      'before\r\n$ editor\r\n\x1b[?1049h\x1b[?1h\x1b[?1002h\x1b[?1006h\x1b[?25l\x1b[2J',
      '\x1b[1;1Hpainted once\x1b[12;1H\x1b[7mstatus\x1b[0m\x1b[2;11r',
      ...Array.from({ length: 12_000 }, (_, no) => `\x1b[5;5Hcounter ${no}`),
    );
    expect(ring.start).toBeGreaterThan(0);
    const text = await shown(await keeper.snapshot());
    expect(text).toContain('painted once');
    for (const mode of ['?1006h', '?1002h', '?25l', '2;11r'])
      expect(text).toContain(`\x1b[${mode}`);
    expect(text).toBe(await drawn(witness));
    // The keeper goes on after it, and lets go with the program.
    const more = Buffer.from(
      '\x1b[6;6Hmore\x1b[r\x1b[?1006l\x1b[?1002l\x1b[?25h\x1b[?1l\x1b[?1049l$ ',
    );
    keeper.follow(more);
    ring.push(more);
    witness.write(more);
    expect(keeper.isAlternate).toBe(false);
    const left = await shown(await keeper.snapshot());
    expect(left).toBe(await drawn(witness));
    expect(left).toContain('$ editor');
  });

  test('at another size of the window', async () => {
    const { keeper, witness } = await afterOutput(
      '\x1b[?1049h\x1b[2J',
      ...Array.from({ length: 8000 }, (_, no) => `\x1b[5;5Hcounter ${no}`),
    );
    const wider = { columns: 90, rows: 20 };
    keeper.resize(wider);
    witness.resize(wider);
    const snapshot = await keeper.snapshot();
    expect(snapshot!.size).toEqual(wider);
    expect(await shown(snapshot)).toBe(await drawn(witness));
  });
});
