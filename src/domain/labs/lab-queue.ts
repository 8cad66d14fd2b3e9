/** What the machine has for labs: as many slots as their memory allows. */
export type LabCapacity = {
  /** Memory for labs, including the pool (MiB). */
  memoryMiB: number;
  /**
   * Labs that may boot at the same time: a boot takes a core, and more at once would only slow each
   * other down.
   */
  boots: number;
};

/**
 * What the machine keeps for itself and its servers: a tenth of its memory, at least 2 GiB, at most
 * half.
 */
export function labCapacity(
  setting: number | undefined,
  machine: { totalMiB: number; cores: number },
): LabCapacity {
  const { totalMiB, cores } = machine;
  const kept = Math.min(totalMiB / 2, Math.max(2048, totalMiB / 10));
  return { memoryMiB: setting ?? Math.floor(totalMiB - kept), boots: Math.max(2, cores) };
}

/** How the slots are taken. A lab counts with the sum of its containers' limits, used or not. */
export type LabLoad = { usedMiB: number; booting: number };

/** Whether a lab may boot now; if nothing is running, even one larger than the machine may try. */
export function mayBoot(memoryMiB: number, load: LabLoad, capacity: LabCapacity): boolean {
  return load.booting < capacity.boots && fits(memoryMiB, load.usedMiB, capacity);
}

export function fits(memoryMiB: number, usedMiB: number, capacity: LabCapacity): boolean {
  return usedMiB === 0 || usedMiB + memoryMiB <= capacity.memoryMiB;
}

/**
 * A learner whose page has not asked for this long leaves the queue; a hidden page may ask once a
 * minute.
 */
export const queuePatienceSeconds = 75;

/** A lab that holds a slot: how old it is, and how long it may still live (ms). */
export type SlotHolder = { memoryMiB: number; ageMs: number; leftMs: number };

export type QueueState = {
  /** Memory that the waiting labs need, in order (MiB). */
  waiting: number[];
  holders: SlotHolder[];
  /** How long recently ended labs lived (ms). */
  lives: number[];
  /** How long a boot takes (ms). */
  bootMs: number;
  booting: number;
};

/**
 * Lifetimes assumed before any have been observed: from those who only look to those who use all
 * their time.
 */
const usualLives = [3, 8, 15, 25, 40, 60, 90, 120].map((minutes) => minutes * 60_000);
const fewestLives = 8;

/** Enough simulations for a median that is stable to a few percent. */
const plays = 120;

/**
 * How long until each waiting lab will be ready (ms). The queue is simulated many times with
 * lifetimes drawn from recent ones: labs end, the first in the queue takes the slot and boots
 * beside others, lives and ends in turn. The median wait is the answer. The draws are the same each
 * time, so that an estimate only changes when something has happened.
 */
export function expectedWaits(state: QueueState, capacity: LabCapacity): number[] {
  const lives = state.lives.length < fewestLives ? [...state.lives, ...usualLives] : state.lives;
  const chance = generator(1);
  const played = Array.from({ length: plays }, () => play({ ...state, lives }, capacity, chance));
  return state.waiting.map((_, no) => {
    const waits = played.map((one) => one[no]!).sort((a, b) => a - b);
    return waits[Math.floor(waits.length / 2)]!;
  });
}

function play(state: QueueState, capacity: LabCapacity, chance: () => number): number[] {
  const { holders, lives, bootMs, booting } = state;
  const ends = holders.map((lab) => ({
    at: restOf(lab, lives, chance),
    memoryMiB: lab.memoryMiB,
  }));
  /** When each boot slot becomes free. */
  const boots = Array.from({ length: capacity.boots }, (_, no) =>
    no < booting ? chance() * bootMs : 0,
  );
  let usedMiB = holders.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  let at = 0;
  return state.waiting.map((memoryMiB) => {
    while (!fits(memoryMiB, usedMiB, capacity)) {
      const next = takeEarliest(ends);
      usedMiB -= next.memoryMiB;
      at = Math.max(at, next.at);
    }
    boots.sort((a, b) => a - b);
    at = Math.max(at, boots[0]!);
    const readyAt = at + bootMs;
    boots[0] = readyAt;
    usedMiB += memoryMiB;
    ends.push({ at: Math.max(readyAt, at + oneOf(lives, chance)), memoryMiB });
    return readyAt;
  });
}

function takeEarliest<T extends { at: number }>(ends: T[]): T {
  let first = 0;
  for (const [no, { at }] of ends.entries()) if (at < ends[first]!.at) first = no;
  return ends.splice(first, 1)[0]!;
}

/**
 * How much longer a lab lives: like one of those that outlasted its age, and at most until its own
 * end.
 */
function restOf({ ageMs, leftMs }: SlotHolder, lives: number[], chance: () => number): number {
  const longer = lives.filter((life) => life > ageMs);
  const rest = longer.length > 0 ? oneOf(longer, chance) - ageMs : leftMs * chance();
  return Math.min(rest, leftMs);
}

function oneOf(values: number[], chance: () => number): number {
  return values[Math.floor(chance() * values.length)]!;
}

/** Pseudo-random numbers from 0 to below 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
