/** What the machine has for labs. */
export type LabPlaces = {
  /** Memory for labs, those in the pool included, MiB. */
  capacityMiB: number;
  /** Labs that may boot at the same time: a boot takes a core, and more at once would only make each slower. */
  boots: number;
};

/** What the machine keeps for itself and for the servers on it: a tenth, 2 GiB at the least, half at the most. */
export function labPlaces(
  setting: number | undefined,
  machine: { totalMiB: number; cores: number },
): LabPlaces {
  const { totalMiB, cores } = machine;
  const kept = Math.min(totalMiB / 2, Math.max(2048, totalMiB / 10));
  return { capacityMiB: setting ?? Math.floor(totalMiB - kept), boots: Math.max(2, cores) };
}

/** How the places are taken. A lab takes the sum of its containers' limits, used or not. */
export type LabLoad = { usedMiB: number; booting: number };

/** Whether a lab may boot now; where nothing runs, one that is larger than the machine may try. */
export function mayBoot(memoryMiB: number, load: LabLoad, places: LabPlaces): boolean {
  return load.booting < places.boots && fits(memoryMiB, load.usedMiB, places);
}

export function fits(memoryMiB: number, usedMiB: number, { capacityMiB }: LabPlaces): boolean {
  return usedMiB === 0 || usedMiB + memoryMiB <= capacityMiB;
}

/** Seconds after which a learner whose page has stopped asking leaves; a hidden page may ask once a minute. */
export const queuePatienceSeconds = 75;

/** A lab that holds a place: how old it is, and how long it may live on. */
export type RunningLab = { memoryMiB: number; ageMs: number; leftMs: number };

export type QueueState = {
  /** Memory that the waiting labs need, in order, MiB. */
  waiting: number[];
  running: RunningLab[];
  /** How long labs lived that have ended lately, ms. */
  lives: number[];
  /** How long a boot takes, ms. */
  bootMs: number;
  booting: number;
};

/** Lives of labs before any have been seen: from those who only look to those who use their time up. */
const usualLives = [3, 8, 15, 25, 40, 60, 90, 120].map((minutes) => minutes * 60_000);
const fewestLives = 8;

/** Enough that a median of them holds still to a few percent. */
const plays = 120;

/**
 * How long each waiting lab will take to be ready, ms. The queue is played many times with lives drawn from those of
 * late: labs end, the first in the queue takes the place and boots beside others, lives and ends in its turn. The
 * middle of what each had to wait is the answer. Draws are the same each time, so that an estimate moves
 * because something has happened.
 */
export function expectedWaits(state: QueueState, places: LabPlaces): number[] {
  const lives = state.lives.length < fewestLives ? [...state.lives, ...usualLives] : state.lives;
  const chance = generator(1);
  const played = Array.from({ length: plays }, () => play({ ...state, lives }, places, chance));
  return state.waiting.map((_, no) => {
    const waits = played.map((one) => one[no]!).sort((a, b) => a - b);
    return waits[Math.floor(waits.length / 2)]!;
  });
}

function play(state: QueueState, places: LabPlaces, chance: () => number): number[] {
  const { running, lives, bootMs, booting } = state;
  const ends = running.map((lab) => ({
    at: restOf(lab, lives, chance),
    memoryMiB: lab.memoryMiB,
  }));
  /** When each place to boot is free. */
  const boots = Array.from({ length: places.boots }, (_, no) =>
    no < booting ? chance() * bootMs : 0,
  );
  let usedMiB = running.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  let at = 0;
  return state.waiting.map((memoryMiB) => {
    while (!fits(memoryMiB, usedMiB, places)) {
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

/** How much longer a lab lives: as one of those that have outlasted its age, and to its own end at most. */
function restOf({ ageMs, leftMs }: RunningLab, lives: number[], chance: () => number): number {
  const longer = lives.filter((life) => life > ageMs);
  const rest = longer.length > 0 ? oneOf(longer, chance) - ageMs : leftMs * chance();
  return Math.min(rest, leftMs);
}

function oneOf(values: number[], chance: () => number): number {
  return values[Math.floor(chance() * values.length)]!;
}

/** Numbers from 0 to below 1 that look random (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
