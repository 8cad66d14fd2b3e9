import { LabFailure } from '#domain/labs/lab-failure';
import type { ExecRequest, ExecResult, LabRuntime, LabSpec } from '#domain/ports/lab-runtime';

/** How a node of the small runtime behaves; everything is well unless it is said. */
export type Behaviour = {
  /** Why no lab can run at all. */
  unavailable?: string;
  /** Milliseconds to boot; Infinity never becomes ready. */
  bootMs?: number;
  /** Boots end no sooner than this is settled. */
  bootsUntil?: Promise<unknown>;
  /** Sentence with which every boot fails. */
  bootFails?: string;
  /** The image is not there; these percents are reported while it is built. */
  imagePercents?: AsyncIterable<number>;
  /** What a script does; by default it ends well and prints nothing. */
  script?: (request: ExecRequest) => Partial<ExecResult> | Promise<Partial<ExecResult>>;
  /** The Engine does not answer any more. */
  engineIsAway?: boolean;
  /** Paused nodes cannot be woken. */
  resumeFails?: boolean;
  /** Nothing can be added to a node. */
  completeFails?: boolean;
};

type SmallNode = { spec: LabSpec; alive: boolean; paused?: boolean; cpuMs: number };

/**
 * A runtime whose nodes live in this process: for what commands do with slow, dead and broken nodes,
 * which a real Engine shows at no set time. Real labs are tested on a real Engine.
 */
export function smallRuntime(behaviour: Behaviour = {}) {
  const nodes = new Map<string, SmallNode>();
  const log: string[] = [];
  const node = (handle: Record<string, unknown>) => nodes.get(String(handle.labId));
  const gone = () => new LabFailure('lab-gone', 'The node of this lab has stopped.');
  const answering = () => {
    if (behaviour.engineIsAway) throw new LabFailure('no-docker', 'Docker does not answer.');
  };

  const runtime: LabRuntime = {
    availability: async () =>
      behaviour.unavailable
        ? { ok: false, reason: 'docker-not-running', message: behaviour.unavailable }
        : { ok: true, engine: 'cassandra', imageReady: !behaviour.imagePercents },
    ensureImages: async (_, onProgress, signal) => {
      if (!behaviour.imagePercents) return;
      for await (const percent of behaviour.imagePercents) {
        signal.throwIfAborted();
        onProgress({ percent, detail: `Step at ${percent}` });
      }
    },
    images: async ({ engine, workspace }) => ({
      tags: [engine, ...(workspace ? [workspace] : [])],
      areReady: !behaviour.imagePercents,
    }),
    machine: async () => ({ totalMiB: 65_536, availableMiB: 65_536, cores: 16 }),
    complete: async (handle, spec) => {
      log.push(`complete ${spec.labId}`);
      if (behaviour.completeFails) throw new LabFailure('docker-refused', 'No workspace.');
      return handle;
    },
    warm: async () => {},
    pause: async (handle) => {
      answering();
      const found = node(handle);
      if (!found) throw gone();
      found.paused = true;
    },
    resume: async (handle) => {
      answering();
      const found = node(handle);
      if (!found || behaviour.resumeFails) throw gone();
      found.paused = false;
    },
    isPaused: async (handle) => node(handle)?.paused ?? false,
    create: async (spec, signal) => {
      answering();
      log.push(`create ${spec.labId}`);
      if (behaviour.bootFails) throw new LabFailure('node-stopped', behaviour.bootFails);
      try {
        await wait(behaviour.bootMs ?? 1, signal);
        await unlessAborted(behaviour.bootsUntil, signal);
      } catch (error) {
        log.push(`aborted ${spec.labId}`);
        throw error;
      }
      nodes.set(spec.labId, { spec, alive: true, cpuMs: 0 });
      return { labId: spec.labId };
    },
    isAlive: async (handle) => {
      answering();
      const { alive, paused } = node(handle) ?? { alive: false };
      return alive && !paused;
    },
    exec: async (handle, request, signal) => {
      signal?.throwIfAborted();
      if (!node(handle)?.alive) throw gone();
      const result = await behaviour.script?.(request);
      return { exitCode: 0, stdout: '', stderr: '', timedOut: false, ...result };
    },
    openTerminal: async () => {
      throw gone();
    },
    sweepTerminals: async (handle) => {
      log.push(`sweep ${handle.labId}`);
    },
    cpuMs: async (handle) => {
      const found = node(handle);
      if (!found) throw gone();
      return found.cpuMs;
    },
    destroy: async (labId) => {
      answering();
      log.push(`destroy ${labId}`);
      nodes.delete(labId);
    },
    list: async () => {
      answering();
      return [...nodes.keys()];
    },
  };
  return { runtime, nodes, log, behaviour };
}

async function unlessAborted(work: Promise<unknown> | undefined, signal: AbortSignal) {
  if (work) await Promise.race([work, wait(Number.POSITIVE_INFINITY, signal)]);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
