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

/**
 * How long each waiting lab will take to be ready, ms. Memory comes free as labs end: each is taken to live as long
 * as those of late that have lived to its age, and a wait ends when the memory expected free is enough for
 * everyone up to it. Boots then go on side by side, as many as may.
 */
export function expectedWaits(state: QueueState, places: LabPlaces): number[] {
  const lives = state.lives.length < fewestLives ? [...state.lives, ...usualLives] : state.lives;
  const used = state.running.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  /** When each place to boot is free: those in use are half through on average. */
  const slots = Array.from({ length: places.boots }, (_, no) =>
    no < state.booting ? state.bootMs / 2 : 0,
  );
  let needed = used;
  return state.waiting.map((memoryMiB) => {
    needed += memoryMiB;
    const missing = needed - places.capacityMiB;
    // Half a lab less: the middle of the times at which the k-th end comes, not the mean, which is later.
    const freeAt =
      missing > 0 ? freeAfterMs(Math.max(1, missing - memoryMiB / 2), state.running, lives) : 0;
    slots.sort((a, b) => a - b);
    const readyAt = Math.max(freeAt, slots[0]!) + state.bootMs;
    slots[0] = readyAt;
    return readyAt;
  });
}

/** When so much memory is expected to have come free; the end of the last lab where it never is. */
function freeAfterMs(missingMiB: number, running: RunningLab[], lives: number[]): number {
  const freed = (atMs: number) =>
    running.reduce((sum, lab) => sum + lab.memoryMiB * chanceEnded(lab, atMs, lives), 0);
  let [early, late] = [0, Math.max(0, ...running.map(({ leftMs }) => leftMs))];
  while (late - early > 500) {
    const middle = (early + late) / 2;
    if (freed(middle) >= missingMiB) late = middle;
    else early = middle;
  }
  return late;
}

/** How likely a lab has ended by then: the share of lives that outlasted its age and end before. */
function chanceEnded({ ageMs, leftMs }: RunningLab, atMs: number, lives: number[]): number {
  if (atMs >= leftMs) return 1;
  const longer = lives.filter((life) => life > ageMs);
  if (longer.length === 0) return atMs / leftMs;
  return longer.filter((life) => life <= ageMs + atMs).length / longer.length;
}
