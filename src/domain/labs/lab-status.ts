/**
 * What state a lab is in, and what each state may become. Postgres refuses every other change (the
 * trigger lab_status; db/schema/lab-status.db.test.ts tries each pair), and every command and query
 * takes its lists of statuses from here. Without zod, because the browser uses it too.
 */
export const labStatuses = ['queued', 'starting', 'ready', 'failed', 'ended'] as const;
export type LabStatus = (typeof labStatuses)[number];

export const labMayBecome = {
  /** Waits for a free slot and owns nothing yet. */
  queued: ['starting', 'ended'],
  /** A process holds its boot; the phase says how far it is. */
  starting: ['ready', 'failed', 'ended'],
  ready: ['ended'],
  /** Did not start. */
  failed: [],
  ended: [],
} as const satisfies Record<LabStatus, readonly LabStatus[]>;

/** How a lab may begin: queued, with a slot of its own, or whole from the pool. */
export const labMayBegin = ['queued', 'starting', 'ready'] as const satisfies readonly LabStatus[];

/** What a starting lab is doing, in this order. */
export const labPhases = ['image', 'boot', 'setup'] as const;
export type LabPhase = (typeof labPhases)[number];

/** Those of a learner's current lab: it may still become something. A learner has one such lab. */
export const runningStatuses = labStatuses.filter((status) => isRunning({ status }));
/** The rest: the lab is over. */
export const finalStatuses = labStatuses.filter((status) => !isRunning({ status }));
/** Those whose learner still waits for the node. */
export const awaitedStatuses = ['queued', 'starting'] as const satisfies readonly LabStatus[];
/** Those that hold a slot and memory of the machine. */
export const slotStatuses = ['starting', 'ready'] as const satisfies readonly LabStatus[];

export function isRunning({ status }: { status: LabStatus }): boolean {
  return labMayBecome[status].length > 0;
}

export function isAwaited({ status }: { status: LabStatus }): boolean {
  return awaitedStatuses.some((awaited) => awaited === status);
}

export function hasSlot({ status }: { status: LabStatus }): boolean {
  return slotStatuses.some((holding) => holding === status);
}

/** An entry of the pool; it leaves the pool by being deleted, whatever its status. */
export const pooledStatuses = ['booting', 'ready', 'claimed'] as const;
export type PooledStatus = (typeof pooledStatuses)[number];

export const pooledMayBecome = {
  booting: ['ready'],
  ready: ['claimed'],
  /** A learner's start is waking it, or it is about to be removed; unused, it goes back. */
  claimed: ['ready'],
} as const satisfies Record<PooledStatus, readonly PooledStatus[]>;

export const pooledMayBegin = ['booting'] as const satisfies readonly PooledStatus[];
