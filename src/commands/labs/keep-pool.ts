import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { pooledLab } from '#db/schema/labs';
import type { EngineName } from '#domain/engines/engines';
import { labDemand } from '#domain/labs/lab-demand';
import { nodeKindOf } from '#domain/labs/lab-fingerprint';
import { type PoolItem, planPool, poolBudgetMiB, poolWishes } from '#domain/labs/lab-pool';
import type { LabHandle } from '#domain/ports/lab-runtime';
import type { Env } from '#env';
import { learnerPlaces, learnerWaits } from '#queries/labs/pool-demand';
import type { BootServices } from './boot-lab.ts';
import { bootPooledLab, type PoolBoot } from './boot-pooled-lab.ts';
import { discardPooled } from './claim-pooled-lab.ts';
import { capacityOf, loadOf } from './lab-queue.ts';
import { commonNode, poolItemsOf } from './pool-items.ts';

export type PoolServices = BootServices & {
  env: Pick<Env, 'LAB_POOL_MEMORY_MIB' | 'LAB_MEMORY_MIB'>;
};

/** Five missed heartbeats: the process that was booting or claiming an entry is gone. */
const staleAfter = '10 seconds';
/** How long to wait before trying again what could not be booted (ms). */
const patienceMs = 300_000;
/** How often to check that entries still exist (ms); a claim finds out in any case. */
const lookEveryMs = 15_000;

type Row = typeof pooledLab.$inferSelect;

/** Keeps the pool as learners' demand and the machine's memory require; one per server. */
export function poolKeeper(services: PoolServices): {
  /**
   * Discards what must go and boots at most one entry; does nothing while a learner's lab is
   * starting.
   */
  round(stop: AbortSignal): Promise<void>;
  /** Removes everything in the pool: without a server nobody can claim it. */
  empty(): Promise<void>;
} {
  const { db, runtime } = services;
  const failedAt = new Map<string, number>();
  let lookedAt = 0;

  async function round(stop: AbortSignal): Promise<void> {
    await removeStale(services);
    if (services.env.LAB_POOL_MEMORY_MIB === 0) return empty();
    if (stop.aborted || (await learnerWaits({ db }))) return;
    const available = await runtime.availability();
    if (!available.ok) return;
    if (Date.now() - lookedAt > lookEveryMs) {
      lookedAt = Date.now();
      await removeBroken(services);
    }
    const next = await settle(services, available.engine);
    if (!next || Date.now() - (failedAt.get(next.item.fingerprint) ?? 0) < patienceMs) return;
    const outcome = await bootPooledLab(services, next, stop);
    if (outcome === 'failed') failedAt.set(next.item.fingerprint, Date.now());
  }

  async function empty(): Promise<void> {
    await giveUp(services, await rowsOf(services));
  }

  return { round, empty };
}

async function rowsOf({ db }: PoolServices): Promise<Row[]> {
  return db.select().from(pooledLab).where(eq(pooledLab.status, 'ready'));
}

/** Discards what is not wanted, marks what is, and returns what to boot. */
async function settle(services: PoolServices, engine: EngineName): Promise<PoolBoot | null> {
  const { db, runtime, library } = services;
  const node = await commonNode(services, engine);
  if (!node) return null;
  const entries = await rowsOf(services);
  const demand = labDemand(library, await learnerPlaces({ db }));
  const held = entries.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  const setting = services.env.LAB_POOL_MEMORY_MIB;
  const { memoryMiB: capacityMiB } = await capacityOf(services);
  const { usedMiB } = await db.transaction(loadOf);
  const wanted = poolBudgetMiB(setting, await runtime.machine(), held);
  const budgetMiB = Math.max(0, Math.min(wanted, capacityMiB - usedMiB));
  const names = new Set([
    ...demand.map(({ labName }) => labName),
    ...entries.flatMap(({ labName }) => labName ?? []),
  ]);
  const items = await itemsOf(services, [...names], engine);
  const wishes = poolWishes(demand, {
    itemOf: (name) => items.get(name),
    node: node.item,
    budgetMiB,
  });
  const current = new Set([node.item, ...items.values()].map(({ fingerprint }) => fingerprint));
  const plan = planPool({
    wishes,
    entries,
    isCurrent: ({ fingerprint }) => current.has(fingerprint),
    budgetMiB,
    now: new Date(),
  });
  await giveUp(
    services,
    entries.filter(({ id }) => plan.giveUp.includes(id)),
  );
  if (plan.wanted.length > 0) {
    await db
      .update(pooledLab)
      .set({ wantedAt: sql`now()` })
      .where(inArray(pooledLab.id, plan.wanted));
  }
  if (!plan.boot) return null;
  const { labName } = plan.boot;
  const definition = labName === null ? null : (library.lab(labName) ?? null);
  const kind = definition ? nodeKindOf(definition, engine) : node.kind;
  return { item: plan.boot, engine, kind, definition };
}

/** Labs as they would be made now, except those whose image is missing. */
async function itemsOf(
  services: PoolServices,
  names: string[],
  engine: EngineName,
): Promise<Map<string, PoolItem>> {
  const found = new Map<string, PoolItem>();
  for (const name of names) {
    const definition = services.library.lab(name);
    if (!definition) continue;
    const { lab, areReady } = await poolItemsOf(services, definition, engine);
    if (areReady) found.set(name, lab);
  }
  return found;
}

/** Removes entries that nobody has claimed meanwhile. */
async function giveUp(services: PoolServices, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  // First make them unclaimable; what a crash leaves after that is stale and removed as such.
  const ours = await services.db
    .update(pooledLab)
    .set({ status: 'claimed', heartbeatAt: sql`now()` })
    .where(and(inArray(pooledLab.id, ids), eq(pooledLab.status, 'ready')))
    .returning({ id: pooledLab.id });
  await discardPooled(
    services,
    ours.map(({ id }) => id),
  );
}

/** Entries that a process was booting or claiming when it died. */
async function removeStale(services: PoolServices): Promise<void> {
  const rows = await services.db
    .select({ id: pooledLab.id })
    .from(pooledLab)
    .where(
      and(
        ne(pooledLab.status, 'ready'),
        sql`${pooledLab.heartbeatAt} < now() - ${staleAfter}::interval`,
      ),
    );
  await discardPooled(
    services,
    rows.map(({ id }) => id),
  );
}

async function removeBroken(services: PoolServices): Promise<void> {
  const rows = await rowsOf(services);
  const standing = await Promise.all(
    rows.map(({ handle }) => services.runtime.isPaused(handle as LabHandle)),
  );
  await giveUp(
    services,
    rows.filter((_, no) => !standing[no]),
  );
}
