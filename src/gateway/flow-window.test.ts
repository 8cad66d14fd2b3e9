import { describe, expect, test } from 'vitest';
import { FlowWindow, windowLimits } from './flow-window.ts';

const near = { roundTrip: 1 };

describe('what is in flight', () => {
  test('is what was sent and not acknowledged', () => {
    const flow = new FlowWindow(1000, 0, near);
    flow.sentBytes(500, 0);
    expect([flow.inFlight, flow.room]).toEqual([500, windowLimits.initial - 500]);
    flow.acked(1200, 5);
    expect(flow.inFlight).toBe(300);
  });

  test('is not changed by an acknowledgement of the past, and none of the future counts', () => {
    const flow = new FlowWindow(0, 0, near);
    flow.sentBytes(500, 0);
    flow.acked(400, 5);
    flow.acked(100, 6);
    expect(flow.inFlight).toBe(100);
    flow.acked(1e12, 7);
    expect([flow.inFlight, flow.sent]).toEqual([0, 500]);
  });

  test('does not count what was skipped', () => {
    const flow = new FlowWindow(0, 0, near);
    flow.sentBytes(100, 0);
    flow.skippedBytes(5_000_000);
    flow.sentBytes(50, 0);
    expect(flow.inFlight).toBe(150);
    flow.acked(100, 5);
    expect(flow.inFlight).toBe(50);
    flow.acked(5_000_100, 6);
    expect(flow.inFlight).toBe(50);
    flow.acked(5_000_150, 7);
    expect(flow.inFlight).toBe(0);
  });
});

describe('the window', () => {
  test.each([
    { link: 'a slow link', bytesPerMs: 125, roundTrip: 100, about: 125 * 250 },
    { link: 'a home link', bytesPerMs: 1250, roundTrip: 60, about: 1250 * 200 },
    { link: 'a browser beside the server', bytesPerMs: 12_500, roundTrip: 1, about: 12_500 * 23 },
    { link: 'a loopback', bytesPerMs: 50_000, roundTrip: 1, about: windowLimits.max },
  ])('comes to fit $link', ({ bytesPerMs, roundTrip, about }) => {
    const flow = flood({ bytesPerMs, roundTrip, ms: 8000 });
    expect(flow.size).toBeGreaterThan(about * 0.8);
    expect(flow.size).toBeLessThan(Math.min(windowLimits.max, about * 1.35) + 1);
  });

  test('is not made smaller and smaller by a link whose round trips vary', () => {
    const link = { bytesPerMs: 5000, roundTrip: 5, jitter: 40, ms: 30_000 };
    expect(flood(link).size).toBeGreaterThan(link.bytesPerMs * 45 * 0.8);
  });

  test('holds a long way’s worth until its round trip is known', () => {
    const unknown = { roundTrip: Number.POSITIVE_INFINITY };
    const size = flood({ bytesPerMs: 2000, roundTrip: 1, ms: 8000 }, unknown).size;
    expect(size).toBeGreaterThan(2000 * 151 * 0.8);
  });

  test('stays within its limits on a dead slow link', () => {
    expect(flood({ bytesPerMs: 1, roundTrip: 300, ms: 120_000 }).size).toBe(windowLimits.min);
  });

  test('is not made small by a program that prints little', () => {
    const flow = new FlowWindow(0, 0, near);
    for (let now = 0; now < 10_000; now += 100) {
      flow.sentBytes(1, now);
      flow.acked(flow.sent, now + 1);
    }
    expect(flow.size).toBe(windowLimits.initial);
  });
});

test('a window that acknowledges nothing for ten seconds has stalled, until it does', () => {
  const flow = new FlowWindow(0, 0, near);
  expect(flow.isStalled(60_000)).toBe(false);
  flow.sentBytes(10, 60_000);
  expect([flow.isStalled(69_000), flow.isStalled(70_001)]).toEqual([false, true]);
  flow.acked(5, 70_002);
  expect(flow.isStalled(70_003)).toBe(false);
});

type Link = { bytesPerMs: number; roundTrip: number; jitter?: number; ms: number };

/** A program that always has more to print, over a link of a rate and a round trip that varies; in steps of 1 ms. */
function flood(
  { jitter = 0, ...link }: Link,
  way = { roundTrip: link.roundTrip + jitter / 2 },
): FlowWindow {
  const flow = new FlowWindow(0, 0, way);
  const acks: { at: number; offset: number }[] = [];
  let linkFreeAt = 0;
  let sent = 0;
  const send = (bytes: number, now: number) => {
    flow.sentBytes(bytes, now);
    linkFreeAt = Math.max(linkFreeAt, now) + bytes / link.bytesPerMs;
    sent += 1;
    const delay = link.roundTrip + (jitter * (sent % 8)) / 7;
    acks.push({ at: Math.max(acks.at(-1)?.at ?? 0, linkFreeAt + delay), offset: flow.sent });
  };
  // A prompt goes first, as in life: it is what the round trip is learnt from.
  send(20, 0);
  for (let now = 0; now < link.ms; now++) {
    while (acks[0] && acks[0].at <= now) flow.acked(acks.shift()!.offset, now);
    if (now <= 2 * link.roundTrip) continue;
    while (flow.room >= flow.size / 4) send(Math.min(flow.room, 4096), now);
    flow.limited();
  }
  return flow;
}
