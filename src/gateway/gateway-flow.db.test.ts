import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../db/testing/test-database.ts';
import { windowLimits } from './flow-window.ts';
import { gatewayTests } from './testing/running-gateway.ts';
import { stillness } from './testing/stillness.ts';
import { fullAt, type TestWindow } from './testing/test-window.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const startGateway = gatewayTests(testDatabase());
const MiB = 1024 * 1024;
// Time itself is tested: a window that is slow takes its time.
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a window that is slow', () => {
  test('holds the shell back: 50 MB pass in bounded memory, and all of it arrives', async () => {
    const { open } = await startGateway();
    const window = await open({ acks: false, keeps: false });
    const memory = watchMemory();
    window.type(`stty -opost; head -c ${50 * MiB} /dev/zero | tr '\\0' x; echo the-end\r`);
    await slowly(window, () => window.text.includes('xthe-end'));
    expect(window.skipped).toBe(0);
    expect(window.received).toBeGreaterThan(50 * MiB);
    expect(memory.peak()).toBeLessThan(8 * MiB);
  }, 150_000);

  test('gets no more than its window, and the shell waits', async () => {
    const { open } = await startGateway();
    const window = await open({ acks: false });
    window.type('yes\r');
    await window.until(() => window.received > fullAt);
    await stillness(() => window.received);
    expect(window.received).toBeLessThan(66 * 1024);
    const held = window.received;
    window.ack();
    await window.until(() => window.received > held + windowLimits.initial / 2);
  });

  test('reads the prompt soon after Ctrl-C, the stale output left out', async () => {
    const { open } = await startGateway();
    const window = await open({ acks: false, keeps: false });
    window.type('PS1="rea""dy> "; yes\r');
    await window.until(() => window.received > fullAt);
    await stillness(() => window.received);
    window.type('\x03');
    await window.until(() => window.skipped > 0);
    const pressed = window.received;
    window.acks = true;
    window.ack();
    await window.sees('ready> ');
    // What was in flight, and the last lines: not what stood in the pipeline.
    expect(window.received - pressed).toBeLessThan(8 * 1024);
  });

  test('does not hold back the shell for ever when it has stopped reading', async () => {
    const { open } = await startGateway();
    const hung = await open({ acks: false });
    const other = await open({ keeps: false });
    other.type('seq 1 300000; echo the-end\r');
    await other.until(
      () => other.received > 100 * 1024 || other.text.includes('\nthe-end'),
      19_000,
    );
    await other.until(() => other.text.includes('\nthe-end'), 19_000);
    expect(hung.received).toBeLessThan(70 * 1024);
    hung.acks = true;
    hung.ack();
    await hung.until(() => hung.text.includes('\nthe-end'));
    expect(hung.skipped).toBeGreaterThan(0);
  }, 40_000);
});

/** Acknowledges what came every 10 ms, as a busy browser would. */
async function slowly(window: TestWindow, isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    await later(10);
    window.ack();
  }
}

/** The most memory that buffers have taken since, garbage apart; bytes. */
function watchMemory(): { peak: () => number } {
  const before = buffersInUse();
  let most = before;
  // Each look collects all garbage: often enough to see, rarely enough to leave the shell its time.
  const watching = setInterval(() => {
    most = Math.max(most, buffersInUse());
  }, 250);
  return {
    peak: () => {
      clearInterval(watching);
      return most - before;
    },
  };
}

function buffersInUse(): number {
  // What one collection found is freed in the background; the next one waits for that.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}
