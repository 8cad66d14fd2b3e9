import { describe, expect, test } from 'vitest';
import { extensionRefusal, memoryMiB, nextStartAt } from './lab-rules.ts';

const now = new Date('2026-11-23T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('a lab may be extended', () => {
  const lab = { status: 'ready', expiresAt: minutes(59), extensions: 0 } as const;

  test('when less than an hour is left', () => {
    expect(extensionRefusal(lab, now)).toBeNull();
  });
  test('not while more is left', () => {
    expect(extensionRefusal({ ...lab, expiresAt: minutes(60) }, now)).toBe(
      'lab-extension-too-early',
    );
  });
  test('three times', () => {
    expect(extensionRefusal({ ...lab, extensions: 2 }, now)).toBeNull();
    expect(extensionRefusal({ ...lab, extensions: 3 }, now)).toBe('lab-extensions-used-up');
  });
  test('only while it is ready', () => {
    expect(extensionRefusal({ ...lab, status: 'queued' }, now)).toBe('lab-not-ready');
    expect(extensionRefusal({ ...lab, status: 'starting' }, now)).toBe('lab-not-ready');
    expect(extensionRefusal({ ...lab, status: 'ended' }, now)).toBe('lab-not-ready');
  });
});

describe('a start is allowed', () => {
  test('until there were six in ten minutes', () => {
    expect(nextStartAt([-1, -2, -3, -4, -5].map(minutes))).toBeNull();
  });
  test('again when the sixth last is ten minutes ago', () => {
    expect(nextStartAt([-3, -1, -6, -4, -2, -5].map(minutes))).toEqual(minutes(4));
    expect(nextStartAt([-7, -3, -1, -6, -4, -2, -5].map(minutes))).toEqual(minutes(4));
  });
});

test('memory is read in MiB', () => {
  expect([memoryMiB('1g'), memoryMiB('1536m')]).toEqual([1024, 1536]);
});
