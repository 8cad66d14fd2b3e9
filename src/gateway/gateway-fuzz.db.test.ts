import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../db/testing/test-database.ts';
import { closeCodes, decodeClientFrame, decodeServerFrame, withinLimits } from './protocol.ts';
import { randomFrom, randomLegalMessage, randomMessage } from './testing/random-frames.ts';
import { gatewayTests } from './testing/running-gateway.ts';

const startGateway = gatewayTests(testDatabase());
const MiB = 1024 * 1024;
const frames = 1_000_000;
const liveFrames = 100_000;
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** FUZZ_SEED runs a failure again. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);
beforeAll(() => {
  console.log(`FUZZ_SEED=${seed}`);
  process.on('unhandledRejection', onRejection);
});
afterAll(() => {
  process.off('unhandledRejection', onRejection);
});

describe('random frames', () => {
  test('a million never break the decoders, and every frame found is within its bounds', () => {
    const random = randomFrom(seed);
    for (let warm = 0; warm < 10_000; warm++) decodeClientFrame(randomMessage(random));
    const before = inUse();
    let found = 0;
    for (let no = 0; no < frames; no++) {
      const message = randomMessage(random);
      const fromServer = decodeServerFrame(message);
      const frame = decodeClientFrame(message);
      if (fromServer?.type === 'snapshot' || fromServer?.type === 'hello') checkSize(fromServer);
      if (!frame) continue;
      found++;
      if (frame.type === 'resize' || frame.type === 'resume') checkSize(frame);
      if (frame.type === 'ack' || frame.type === 'resume')
        if (!Number.isSafeInteger(frame.offset)) throw new Error(`offset ${frame.offset}`);
      if (frame.type === 'input' && frame.bytes.length !== message.length - 1)
        throw new Error('input is not what was sent');
    }
    // Else the fuzz would only ever try the first line of the decoder.
    expect(found).toBeGreaterThan(frames / 20);
    expect(inUse() - before).toBeLessThan(8 * MiB);
  }, 60_000);

  test('at a live shell close at most their own window, and leave no memory and no rejection behind', async () => {
    const { open, shells } = await startGateway();
    const random = randomFrom(seed + 1);
    let window = await open({ keeps: false });
    // Whatever is typed goes nowhere, and no byte of it is a signal.
    window.type("stty raw -echo; printf 'rea''dy'; exec cat >/dev/null\r");
    await window.sees('ready');
    let closings = 0;
    let before = 0;
    for (let no = 0; no < liveFrames; no++) {
      if (no === liveFrames / 10) before = inUse();
      const isNoise = random() < 0.002;
      const message = isNoise ? randomMessage(random) : randomLegalMessage(random);
      const isLegal = ['input', 'ack', 'resize'].includes(decodeClientFrame(message)?.type ?? '');
      window.socket.send(message);
      if (no % 200 === 0) await drained(() => window.socket.bufferedAmount);
      if (isLegal) continue;
      closings++;
      expect((await window.closed).code).toBe(closeCodes.malformed);
      window = await open({ keeps: false });
    }
    await drained(() => window.socket.bufferedAmount);
    expect(closings).toBeGreaterThan(50);
    expect(shells.opened).toBe(1);
    expect(shells.alive).toBe(1);
    window.socket.close();
    await window.closed;
    expect(inUse() - before).toBeLessThan(16 * MiB);
    expect(rejections).toEqual([]);
  }, 60_000);
});

async function drained(waiting: () => number): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (waiting() > 0);
}

function checkSize(size: { columns: number; rows: number }): void {
  const { columns, rows } = withinLimits(size);
  if (columns !== size.columns || rows !== size.rows)
    throw new Error(`${size.columns} x ${size.rows}`);
}

function inUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
