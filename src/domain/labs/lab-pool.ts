import type { LabDemand } from './lab-demand.ts';

/** Something the pool can hold: a whole lab, or a bare booted node (labName null). */
export type PoolItem = {
  labName: string | null;
  fingerprint: string;
  /** Sum of the memory limits of its containers. */
  memoryMiB: number;
};

/** Something the pool holds or is booting. */
export type PoolEntry = {
  id: string;
  fingerprint: string;
  memoryMiB: number;
  createdAt: Date;
  /** When demand last asked for it. */
  wantedAt: Date;
};

/** Learners who opened a lesson within this many minutes are expected to start its lab. */
export const demandMinutes = 20;
/** An entry that nobody has wanted for this long gives its memory back. */
const unwantedMinutes = 10;
/** An entry older than this is replaced, because its clock and certificates may be out of date. */
const oldestHours = 12;
/** After a lab is ready, its learner's shells start; nothing boots beside them for this long. */
export const quietSeconds = 3;

/** What the machine keeps for itself, its servers and the labs' page cache (MiB). */
const machineReserveMiB = 2048;

/**
 * Memory that the pool may use (MiB); `heldMiB` is what it holds now. `setting` is
 * LAB_POOL_MEMORY_MIB.
 */
export function poolBudgetMiB(
  setting: number | undefined,
  machine: { totalMiB: number; availableMiB: number },
  heldMiB: number,
): number {
  if (setting !== undefined) return setting;
  const free = Math.max(0, machine.availableMiB - machineReserveMiB);
  return Math.min(Math.floor(machine.totalMiB / 4), heldMiB + free);
}

/** One node is kept for whoever comes, and another for every this many active learners. */
const learnersPerNode = 4;

/**
 * What the pool should hold, most wanted first, cut to the budget. Each further copy of a lab
 * counts for less: the second for half of its learners, the third for a third. Nodes come last, but
 * one of them is always budgeted for.
 */
export function poolWishes(
  demand: LabDemand[],
  {
    itemOf,
    node,
    budgetMiB,
  }: {
    /** Undefined if it cannot be made now. */
    itemOf(labName: string): PoolItem | undefined;
    node: PoolItem;
    budgetMiB: number;
  },
): PoolItem[] {
  const copies = demand.flatMap(({ labName, learners }) => {
    const item = itemOf(labName);
    if (!item) return [];
    return Array.from({ length: learners }, (_, no) => ({ item, worth: learners / (no + 1) }));
  });
  copies.sort((a, b) => b.worth - a.worth);
  const learners = demand.reduce((sum, one) => sum + one.learners, 0);
  const nodes = Array.from({ length: 1 + Math.floor(learners / learnersPerNode) }, () => node);
  const keptForNode = budgetMiB >= 2 * node.memoryMiB ? node.memoryMiB : 0;
  const labs = fitting(
    copies.map(({ item }) => item),
    budgetMiB - keptForNode,
  );
  return [...labs, ...fitting(nodes, budgetMiB - memoryOf(labs))];
}

/** Items in order, without those that no longer fit. */
function fitting<T extends { memoryMiB: number }>(items: T[], budgetMiB: number): T[] {
  let left = budgetMiB;
  return items.filter(({ memoryMiB }) => {
    if (memoryMiB > left) return false;
    left -= memoryMiB;
    return true;
  });
}

const memoryOf = (items: { memoryMiB: number }[]) =>
  items.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);

export type PoolPlan = {
  /** Ids of entries that are wanted. */
  wanted: string[];
  giveUp: string[];
  /** What to boot next. */
  boot: PoolItem | null;
};

/**
 * How to get the pool to what is wanted. An unwanted entry stays for a while, because demand
 * fluctuates, but goes at once if something wanted needs its memory.
 */
export function planPool({
  wishes,
  entries,
  isCurrent,
  budgetMiB,
  now,
}: {
  wishes: PoolItem[];
  entries: PoolEntry[];
  /** Whether it would come out the same if made today. */
  isCurrent(entry: PoolEntry): boolean;
  budgetMiB: number;
  now: Date;
}): PoolPlan {
  const age = (since: Date) => now.getTime() - since.getTime();
  const good = entries.filter(
    (entry) => isCurrent(entry) && age(entry.createdAt) < oldestHours * 3_600_000,
  );
  const free = [...good].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const wanted: PoolEntry[] = [];
  const missing = wishes.filter((wish) => {
    const at = free.findIndex(({ fingerprint }) => fingerprint === wish.fingerprint);
    if (at !== -1) wanted.push(...free.splice(at, 1));
    return at === -1;
  });
  const boot = missing[0] ?? null;
  const spare = free
    .filter(({ wantedAt }) => age(wantedAt) < unwantedMinutes * 60_000)
    .sort((a, b) => b.wantedAt.getTime() - a.wantedAt.getTime());
  const room = budgetMiB - memoryOf(wanted) - (boot?.memoryMiB ?? 0);
  const staying = new Set([...wanted, ...fitting(spare, room)].map(({ id }) => id));
  return {
    wanted: wanted.map(({ id }) => id),
    giveUp: entries.filter(({ id }) => !staying.has(id)).map(({ id }) => id),
    boot,
  };
}
