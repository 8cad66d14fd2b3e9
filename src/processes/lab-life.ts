import { adoptLabs } from '#commands/labs/adopt-labs';
import type { BootServices } from '#commands/labs/boot-lab';
import { type PoolServices, poolKeeper } from '#commands/labs/keep-pool';
import { admitQueued, type QueueServices } from '#commands/labs/lab-queue';
import { type CpuSamples, type ReaperServices, reapLabs } from '#commands/labs/reap-labs';
import { removeOrphans } from '#commands/labs/remove-orphans';
import { takeOverBoots } from '#commands/labs/take-over-boots';
import { isLabFailure } from '#domain/labs/lab-failure';
import type { Stop } from '#http/graceful-stop';
import { logError, logInfo } from '#log';

const reapEveryMs = 15_000;
const takeOverEveryMs = 5_000;
const orphansEveryMs = 60_000;
const imageEveryMs = 20_000;
const poolEveryMs = 2_000;
const queueEveryMs = 1_000;
/** Asks the Engine every time, whether there are labs or not. */
const listsLabs = 'Removing orphans';

/**
 * What a server does for labs besides answering requests: adopts those it finds, gets the database
 * image ready before the first learner asks, keeps the pool filled, gives slots to queued learners,
 * continues boots of servers that died, and ends labs that are over. Every server does it; the
 * database decides who acts.
 */
export function startLabLife(
  services: BootServices & ReaperServices & PoolServices & QueueServices,
): {
  /** If another server follows, the pool is kept for it. */
  stop(how: Stop): Promise<void>;
} {
  const samples: CpuSamples = new Map();
  const stopping = new AbortController();
  const image = imageKeeper(services, stopping.signal);
  const pool = poolKeeper(services);
  const { said, loop } = lookout();
  const adopted = said('Adopting labs', async () => {
    const found = Object.entries(await adoptLabs(services));
    const counts = found.flatMap(([what, ids]) =>
      ids.length > 0 ? [`${ids.length} ${what}`] : [],
    );
    if (counts.length > 0) logInfo(`Labs: ${counts.join(', ')}`);
  });
  void said('Preparing the lab image', image);
  const loops = [
    loop('Reaping labs', reapEveryMs, () => reapLabs(services, samples)),
    loop('Taking boots over', takeOverEveryMs, () => takeOverBoots(services)),
    loop(listsLabs, orphansEveryMs, () => removeOrphans(services)),
    loop('Preparing the lab image', imageEveryMs, image),
    loop('Admitting from the queue', queueEveryMs, () => admitQueued(services)),
    loop('Keeping labs ready', poolEveryMs, () => pool.round(stopping.signal)),
  ];
  return {
    stop: async (how) => {
      stopping.abort(new Error('the server stops'));
      await Promise.all([adopted, ...loops.map((stop) => stop())]);
      if (how === 'ended') await said('Emptying the pool', pool.empty);
    },
  };
}

/**
 * Gets the image ready once an Engine answers, which may be after the server has started, so that
 * no learner waits for minutes of building. Tried once; after a failure the next lab tries again.
 */
function imageKeeper({ runtime }: BootServices, signal: AbortSignal): () => Promise<void> {
  let isTried = false;
  return async () => {
    if (isTried || signal.aborted) return;
    const available = await runtime.availability();
    if (!available.ok) return;
    isTried = true;
    try {
      const needed = { engine: available.engine, workspace: null };
      await runtime.ensureImages(needed, () => {}, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
}

/** Runs work and logs its errors. */
function lookout() {
  let hadEngine = false;

  /**
   * Logs an error and returns its first line; the same error in consecutive rounds is logged once.
   */
  async function said(
    what: string,
    work: () => Promise<unknown>,
    lastFault?: string,
  ): Promise<string | undefined> {
    try {
      await work();
      hadEngine ||= what === listsLabs;
    } catch (error) {
      const fault = (error as Error).message;
      // If there was never an Engine, npm start reports it, and may be installing one.
      if (fault !== lastFault && (hadEngine || !lacksEngine(error))) logError(what, error);
      return fault;
    }
  }

  /** Repeats work until stopped; a slow round delays the next one. */
  function loop(what: string, everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
    let round: Promise<void> | undefined;
    let lastFault: string | undefined;
    const timer = setInterval(() => {
      round ??= said(what, work, lastFault).then((fault) => {
        lastFault = fault;
        round = undefined;
      });
    }, everyMs);
    return async () => {
      clearInterval(timer);
      await round;
    };
  }

  return { said, loop };
}

function lacksEngine(error: unknown): boolean {
  return (
    isLabFailure(error) && (error.reason === 'no-docker' || error.reason === 'docker-not-permitted')
  );
}
