import { randomInt, randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { pooledLab } from '#db/schema/labs';
import type { EngineName } from '#domain/engines/engines';
import { drawSeeds } from '#domain/labs/draw-seeds';
import type { LabDefinition } from '#domain/labs/lab-definition';
import type { NodeKind } from '#domain/labs/lab-fingerprint';
import type { PoolItem } from '#domain/labs/lab-pool';
import type { LabHandle } from '#domain/ports/lab-runtime';
import { logError } from '#log';
import { isLabAwaited } from '#queries/labs/pool-demand';
import type { BootServices } from './boot-lab.ts';
import { removeQuietly } from './end-lab.ts';
import { loadSetup } from './load-setup.ts';

/** How often we look for waiting learners, and how often a booting entry writes its heartbeat. */
const lookEveryMs = 250;
const heartbeatMs = 2_000;
const lifetimeMs = 24 * 3_600_000;

export type PoolBoot = {
  item: PoolItem;
  engine: EngineName;
  kind: NodeKind;
  /** Null for a bare node. */
  definition: LabDefinition | null;
};

/**
 * Boots one entry of the pool and pauses it. Returns `busy` if another server is booting one, and
 * `interrupted` if a learner's lab started meanwhile or the pool keeper is stopping. In these
 * cases, and on failure, nothing of the entry remains.
 */
export async function bootPooledLab(
  services: BootServices,
  boot: PoolBoot,
  stop: AbortSignal,
): Promise<'ready' | 'busy' | 'interrupted' | 'failed'> {
  const { db, runtime } = services;
  const { item, engine, definition } = boot;
  const id = randomUUID();
  const chance = {
    integer: (least: number, most: number) => randomInt(least, most + 1),
    uuid: randomUUID,
  };
  const seeds = definition ? drawSeeds(definition.seeds, chance) : {};
  const [row] = await db
    .insert(pooledLab)
    .values({ ...item, id, engine, seeds, status: 'booting' })
    .onConflictDoNothing()
    .returning({ id: pooledLab.id });
  if (!row) return 'busy';
  const watch = watchBoot(services, id, stop);
  try {
    const handle = await makeLab(services, boot, id, seeds, watch.signal);
    const [ready] = await db
      .update(pooledLab)
      .set({ status: 'ready', handle, readyAt: sql`now()`, createdAt: sql`now()` })
      .where(and(eq(pooledLab.id, id), eq(pooledLab.status, 'booting')))
      .returning({ id: pooledLab.id });
    if (!ready) throw new Error('the entry was taken out of the pool while it booted');
    return 'ready';
  } catch (error) {
    await db.delete(pooledLab).where(eq(pooledLab.id, id));
    await removeQuietly(runtime, id);
    if (watch.signal.aborted) return 'interrupted';
    logError('Booting for the pool', error, { lab: item.labName, labId: id });
    return 'failed';
  } finally {
    watch.end();
  }
}

async function makeLab(
  services: BootServices,
  { engine, kind, definition }: PoolBoot,
  labId: string,
  seeds: Record<string, string | number>,
  signal: AbortSignal,
): Promise<LabHandle> {
  const { runtime } = services;
  const spec = {
    labId,
    engine,
    memoryMiB: kind.memoryMiB,
    alternator: definition ? definition.node.alternator : kind.alternator,
    workspace: definition?.workspace ?? null,
    expiresAt: new Date(Date.now() + lifetimeMs),
    isInBackground: true,
  };
  const handle = await runtime.create(spec, signal);
  await runtime.warm(handle, signal);
  if (definition) await loadSetup(services, { handle, definition, seeds }, signal);
  signal.throwIfAborted();
  await runtime.pause(handle);
  return handle;
}

/** Keeps an entry's heartbeat, and aborts its boot when it has to make way. */
function watchBoot({ db }: BootServices, id: string, stop: AbortSignal) {
  const madeWay = new AbortController();
  const signal = AbortSignal.any([stop, madeWay.signal]);
  let beatAt = Date.now();
  let isLooking = false;
  const look = async () => {
    if (await isLabAwaited({ db })) madeWay.abort(new Error('a learner’s lab starts'));
    if (Date.now() - beatAt < heartbeatMs) return;
    beatAt = Date.now();
    await db.update(pooledLab).set({ heartbeatAt: sql`now()` }).where(eq(pooledLab.id, id));
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      .catch((error) => logError('Watching a boot for the pool', error))
      .finally(() => {
        isLooking = false;
      });
  }, lookEveryMs);
  return { signal, end: () => clearInterval(timer) };
}
