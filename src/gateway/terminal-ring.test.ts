import { describe, expect, test } from 'vitest';
import { ringCapacity, TerminalRing } from './terminal-ring.ts';

/** The byte that stands at an offset of the stream that the tests push. */
const byteAt = (offset: number) => (offset * 31 + (offset >> 8)) & 0xff;
const stream = (from: number, length: number) =>
  Uint8Array.from({ length }, (_, index) => byteAt(from + index));

function everything(ring: TerminalRing): Uint8Array {
  const pieces: number[] = [];
  for (let at = ring.start; at < ring.end; ) {
    const piece = ring.read(at, 7777);
    pieces.push(...piece);
    at += piece.length;
  }
  return Uint8Array.from(pieces);
}

describe('a ring', () => {
  test('holds all that was written until it is full', () => {
    const ring = new TerminalRing(64 * 1024);
    for (let at = 0; at < 50_000; at += 1000) ring.push(stream(at, 1000));
    expect([ring.start, ring.end]).toEqual([0, 50_000]);
    expect(everything(ring)).toEqual(stream(0, 50_000));
  });

  test('keeps the last bytes at their offsets, however they were cut', () => {
    const capacity = 32 * 1024;
    const ring = new TerminalRing(capacity);
    let written = 0;
    for (const length of [1, 16_383, 2, 40_000, 32_768, 0, 5, 100_000, 7]) {
      ring.push(stream(written, length));
      written += length;
      expect(ring.end).toBe(written);
      expect(ring.start).toBe(Math.max(0, written - capacity));
      expect(everything(ring)).toEqual(stream(ring.start, ring.end - ring.start));
    }
  });

  test('never holds more than its capacity', () => {
    const ring = new TerminalRing();
    for (let round = 0; round < 5; round++) ring.push(new Uint8Array(ringCapacity / 2));
    expect(ring.end - ring.start).toBe(ringCapacity);
  });

  test('finds where the next line begins, across its seam', () => {
    const ring = new TerminalRing(1024);
    const text = new TextEncoder();
    ring.push(text.encode('x'.repeat(1020)));
    ring.push(text.encode('abcdef\nghi'));
    expect(ring.lineStartFrom(1019)).toBe(1027);
    expect(ring.lineStartFrom(1027)).toBe(1027);
    expect(ring.lineStartFrom(1000, 10)).toBe(1000);
  });
});
