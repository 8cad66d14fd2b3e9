import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { engines, findEngine } from '#domain/engines/engines';
import { invariant } from '#domain/invariant';
import type { Seeds } from '#domain/labs/draw-seeds';
import { labCan } from '#domain/labs/lab-can';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { isLabFailure, LabFailure } from '#domain/labs/lab-failure';
import { memoryMiB } from '#domain/labs/lab-rules';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabHandle, LabRuntime, LabSpec } from '#domain/ports/lab-runtime';
import { logError } from '#log';
import { removeQuietly } from './end-lab.ts';
import { type HeldBoot, holdBoot } from './hold-boot.ts';
import { loadSetup } from './load-setup.ts';

export type BootServices = { db: Database; library: CourseLibrary; runtime: LabRuntime };

/**
 * Boots a lab whose row exists: image, node, set-up, ready. Runs in the background and never
 * rejects; progress and failures are written to the row.
 */
export async function bootLab(
  services: BootServices,
  input: {
    labId: string;
    bootId: string;
    /** Whether an earlier boot may have left something behind. */
    isTakeover?: boolean;
    /** A booted node from the pool; if it fails, a new one is booted. */
    node?: LabHandle;
  },
): Promise<void> {
  const { labId } = input;
  const held = holdBoot(services, input);
  try {
    if (input.isTakeover) await services.runtime.destroy(labId);
    await boot(services, labId, held, input.node);
  } catch (error) {
    await afterFailure(services, labId, held, error);
  } finally {
    held.release();
  }
}

async function boot(
  services: BootServices,
  labId: string,
  held: HeldBoot,
  node: LabHandle | undefined,
): Promise<void> {
  const { runtime, library } = services;
  const [row] = await services.db.select().from(lab).where(eq(lab.id, labId));
  invariant(row, `lab ${labId} has a row`);
  const engine = findEngine(row.engine)?.name;
  invariant(engine, `lab ${labId} is of an engine that is known: ${row.engine}`);
  const definition = library.lab(row.labName);
  if (!definition)
    throw new LabFailure('node-not-ready', `There is no lab ${row.labName} any more.`);

  const workspace = definition.workspace ?? null;
  await runtime.ensureImages(
    { engine, workspace },
    ({ percent, detail }) => held.report({ phase: 'image', percent, detail }),
    held.signal,
  );
  const spec: LabSpec = {
    labId,
    engine,
    memoryMiB: memoryMiB(definition.node.memory),
    alternator: definition.node.alternator,
    workspace,
    expiresAt: row.expiresAt,
  };
  const made = { definition, seeds: row.seeds, spec, held };
  const handle =
    (node && (await onPooledNode(services, node, made))) ?? (await anew(services, made));
  const now = new Date();
  const isReady = await held.write({
    status: 'ready',
    phase: null,
    percent: null,
    detail: null,
    handle,
    readyAt: now,
    lastActiveAt: now,
    bootId: null,
  });
  if (!isReady) held.signal.throwIfAborted();
}

type Boot = { definition: LabDefinition; seeds: Seeds; spec: LabSpec; held: HeldBoot };

async function anew(
  services: BootServices,
  { definition, seeds, spec, held }: Boot,
): Promise<LabHandle> {
  const { displayName, version } = engines[spec.engine];
  const detail = `Starting ${displayName} ${version}`;
  await held.write({ phase: 'boot', percent: null, detail });
  const handle = await services.runtime.create(spec, held.signal);
  await held.write(setupPhase);
  await loadSetup(services, { handle, definition, seeds }, held.signal);
  return handle;
}

export const setupPhase = {
  phase: 'setup',
  percent: null,
  detail: 'Loading the lesson’s data',
} as const;

/** Returns undefined if the pooled node was unusable; it has been removed by then. */
async function onPooledNode(
  services: BootServices,
  node: LabHandle,
  { definition, seeds, spec, held }: Boot,
): Promise<LabHandle | undefined> {
  try {
    const handle = await services.runtime.complete(node, spec, held.signal);
    await loadSetup(services, { handle, definition, seeds }, held.signal);
    return handle;
  } catch (error) {
    held.signal.throwIfAborted();
    logError('Completing a node of the pool', error, { labId: spec.labId });
    await services.runtime.destroy(spec.labId);
    return undefined;
  }
}

async function afterFailure(
  services: BootServices,
  labId: string,
  held: HeldBoot,
  error: unknown,
): Promise<void> {
  try {
    if (held.signal.aborted) return await leaveToOthers(services, labId);
    logError('Starting a lab', error, { labId });
    const failure = isLabFailure(error)
      ? error.message
      : 'The lab could not be started. The error has been recorded. Start it again.';
    await held.write({
      status: 'failed',
      phase: null,
      failure,
      endedAt: new Date(),
      endReason: 'failed',
      bootId: null,
    });
    await removeQuietly(services.runtime, labId);
  } catch (second) {
    // The row keeps its last heartbeat, so another process will take over the boot.
    logError('Cleaning up after a lab that failed', second, { labId });
  }
}

/**
 * If the lab was ended meanwhile, nothing may remain. If the boot was taken over, the node now
 * belongs to the other process.
 */
async function leaveToOthers(services: BootServices, labId: string): Promise<void> {
  const [row] = await services.db.select({ status: lab.status }).from(lab).where(eq(lab.id, labId));
  if (!row || !labCan.end(row)) await removeQuietly(services.runtime, labId);
}
