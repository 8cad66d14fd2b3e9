import { describe, expect, it } from 'vitest';
import { expectedWaits, labCapacity, mayBoot, type SlotHolder } from './lab-queue.ts';

const minute = 60_000;
const capacity = { memoryMiB: 8192, boots: 2 };

describe('the capacity of a machine', () => {
  it('are its memory less what it keeps for itself, and a boot a core', () => {
    expect(labCapacity(undefined, { totalMiB: 24_000, cores: 8 })).toEqual({
      memoryMiB: 21_600,
      boots: 8,
    });
    expect(labCapacity(undefined, { totalMiB: 8192, cores: 1 })).toEqual({
      memoryMiB: 6144,
      boots: 2,
    });
    expect(labCapacity(undefined, { totalMiB: 3000, cores: 2 }).memoryMiB).toBe(1500);
    expect(labCapacity(4096, { totalMiB: 64_000, cores: 2 }).memoryMiB).toBe(4096);
  });

  it('take a lab where its memory fits and a boot is free', () => {
    expect(mayBoot(1024, { usedMiB: 7168, booting: 1 }, capacity)).toBe(true);
    expect(mayBoot(2048, { usedMiB: 7168, booting: 1 }, capacity)).toBe(false);
    expect(mayBoot(1024, { usedMiB: 1024, booting: 2 }, capacity)).toBe(false);
    expect(mayBoot(16_384, { usedMiB: 0, booting: 0 }, capacity)).toBe(true);
  });
});

describe('expected waits', () => {
  const held = (count: number, ageMs = 0): SlotHolder[] =>
    Array.from({ length: count }, () => ({ memoryMiB: 1024, ageMs, leftMs: 120 * minute - ageMs }));

  it('are boots side by side where there is memory', () => {
    const state = { holders: [], lives: [], bootMs: 4000, booting: 0 };
    expect(expectedWaits({ ...state, waiting: [1024, 1024, 1024, 1024] }, capacity)).toEqual([
      4000, 4000, 8000, 8000,
    ]);
    const [behindTwo] = expectedWaits({ ...state, booting: 2, waiting: [1024] }, capacity);
    expect(behindTwo).toBeGreaterThan(4000);
    expect(behindTwo).toBeLessThan(8000);
  });

  it('grow with the place in the queue, and end with the labs that run', () => {
    const waiting = Array.from({ length: 8 }, () => 1024);
    const waits = expectedWaits(
      { holders: held(8), lives: [], bootMs: 4000, booting: 0, waiting },
      capacity,
    );
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(waits[0]).toBeLessThan(15 * minute);
    expect(waits[7]).toBeLessThanOrEqual(120 * minute + 8000);
  });

  it('count on those who get a place to end in their turn', () => {
    const lives = Array.from({ length: 20 }, () => 10 * minute);
    const waiting = Array.from({ length: 24 }, () => 1024);
    const state = { holders: held(8, 5 * minute), lives, bootMs: 4000, booting: 0, waiting };
    const waits = expectedWaits(state, capacity).map((ms) => Math.round(ms / minute));
    expect([waits[0], waits[7], waits[8], waits[23]]).toEqual([5, 5, 15, 25]);
  });

  it('are the same for the same state', () => {
    const state = {
      holders: held(8),
      lives: [],
      bootMs: 4000,
      booting: 1,
      waiting: [1024, 2048],
    };
    expect(expectedWaits(state, capacity)).toEqual(expectedWaits(state, capacity));
  });

  it('are within a factor of two of what happens, for most learners', () => {
    const draw = random(7);
    const ratios: number[] = [];
    for (let trial = 0; trial < 60; trial += 1) {
      const mean = (5 + 40 * draw()) * minute;
      const life = () => Math.min(120 * minute, -Math.log(1 - draw()) * mean);
      const lives = Array.from({ length: 40 }, life);
      // Labs that run now have outlived their age.
      const labs = Array.from({ length: 8 }, () => {
        for (;;) {
          const [ageMs, end] = [draw() * 30 * minute, life()];
          if (end > ageMs)
            return { memoryMiB: 1024, ageMs, leftMs: 120 * minute - ageMs, rest: end - ageMs };
        }
      });
      const waiting = Array.from({ length: 6 }, () => 1024);
      const expected = expectedWaits(
        { holders: labs, lives, bootMs: 4000, booting: 0, waiting },
        capacity,
      );
      const ends = labs.map(({ rest }) => rest).sort((a, b) => a - b);
      ratios.push(...expected.map((wait, no) => wait / (ends[no]! + 4000)));
    }
    const within = ratios.filter((ratio) => ratio > 0.5 && ratio < 2).length / ratios.length;
    // The first of eight ends is as random as ends come: no rule could do much better.
    expect(within).toBeGreaterThan(0.6);
    const middle = [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
    expect(middle).toBeGreaterThan(0.8);
    expect(middle).toBeLessThan(1.25);
  });
});

/** A small generator, so that every run draws the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
