import { describe, expect, test } from 'vitest';
import {
  decodeClientFrame,
  decodeServerFrame,
  encode,
  maxInputBytes,
  noEpoch,
  protocolVersion,
  withinLimits,
} from './protocol.ts';

const size = { columns: 120, rows: 40 };
const epoch = '00ab54cdef012345';
const bytes = new Uint8Array([0, 27, 255, 10]);
const farOffset = Number.MAX_SAFE_INTEGER;

describe('frames from the server come back as they went', () => {
  const hello = { start: 'afterRestart', role: 'lead', epoch, base: 7, head: farOffset } as const;
  test.each([
    [encode.output(bytes), { type: 'output', bytes }],
    [encode.hello({ ...hello, ...size }), { type: 'hello', ...hello, ...size }],
    [encode.skipped(farOffset), { type: 'skipped', bytes: farOffset }],
    [encode.snapshot(9, size, bytes), { type: 'snapshot', skipped: 9, bytes, ...size }],
    [encode.exit(130), { type: 'exit', exitCode: 130 }],
    [encode.exit(null), { type: 'exit', exitCode: null }],
    [encode.lead('follow', size), { type: 'lead', role: 'follow', ...size }],
  ])('%#', (frame, expected) => {
    expect(decodeServerFrame(frame)).toEqual(expected);
    expect(decodeClientFrame(frame)).toBeNull();
  });
});

describe('frames from the browser come back as they went', () => {
  test.each([
    [encode.input(bytes), { type: 'input', bytes }],
    [encode.resize(size), { type: 'resize', ...size }],
    [encode.ack(farOffset), { type: 'ack', offset: farOffset }],
    [encode.resume(noEpoch, 0, size), { type: 'resume', epoch: noEpoch, offset: 0, ...size }],
    [encode.resume(epoch, 99, size), { type: 'resume', epoch, offset: 99, ...size }],
  ])('%#', (frame, expected) => {
    expect(decodeClientFrame(frame)).toEqual(expected);
    expect(decodeServerFrame(frame)).toBeNull();
  });
});

describe('what is out of bounds is no frame', () => {
  const changed = (frame: Uint8Array, at: number, value: number) => {
    const copy = frame.slice();
    copy[at] = value;
    return copy;
  };
  test.each([
    ['nothing', new Uint8Array()],
    ['an unknown opcode', new Uint8Array([0x77, 1, 2])],
    ['input without a byte', encode.input(new Uint8Array())],
    ['input of more than 16 KiB', encode.input(new Uint8Array(maxInputBytes + 1))],
    ['a size of no columns', encode.resize({ columns: 0, rows: 24 })],
    ['a size of 501 columns', encode.resize({ columns: 501, rows: 24 })],
    ['a size of 301 rows', encode.resize({ columns: 80, rows: 301 })],
    ['a resize with a byte too many', new Uint8Array([...encode.resize(size), 0])],
    ['an offset beyond 2^53', changed(encode.ack(0), 1, 255)],
    [
      'another version of the protocol',
      changed(encode.resume(epoch, 0, size), 1, protocolVersion + 1),
    ],
    ['a resume cut short', encode.resume(epoch, 0, size).subarray(0, 21)],
  ])('%s', (_, frame) => expect(decodeClientFrame(frame)).toBeNull());

  test('a size is brought within the limits', () => {
    expect(withinLimits({ columns: Number.NaN, rows: 1e9 })).toEqual({ columns: 2, rows: 300 });
    expect(withinLimits({ columns: 80.9, rows: 0 })).toEqual({ columns: 80, rows: 1 });
  });
});
