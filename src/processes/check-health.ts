import type { Database } from '#db/client';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { GatewayLink } from '#gateway/process/gateway-link';
import type { HealthCheck } from '#http/health';
import { queueLength } from '#queries/labs/queue-length';

/** A page that waits longer than this for the database is too slow to be called served (ms). */
const databaseMs = 2_000;
/** Load balancers give up after a few seconds, and labs can wait for an Engine (ms). */
const engineMs = 1_000;

/** Asks what a lesson page asks: the table of labs through the pages' own pool, and the Engine. */
export function healthCheck({
  db,
  runtime,
  terminals,
}: {
  db: Database;
  runtime: Pick<LabRuntime, 'availability'>;
  terminals: Pick<GatewayLink, 'isOpen'>;
}): HealthCheck {
  return async () => {
    const [queue, engine] = await Promise.all([
      within(databaseMs, queueLength({ db }), null),
      within(engineMs, stateOf(runtime), 'unanswered'),
    ]);
    return {
      database: queue === null ? 'unreachable' : 'ok',
      terminals: terminals.isOpen() ? 'ok' : 'starting',
      engine,
      queue,
    };
  };
}

async function stateOf(runtime: Pick<LabRuntime, 'availability'>): Promise<string> {
  const available = await runtime.availability();
  return available.ok ? 'ok' : available.reason;
}

/** What comes of the work; `otherwise` if it fails or takes longer than `ms`. */
async function within<T, U>(ms: number, work: Promise<T>, otherwise: U): Promise<T | U> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(resolve, ms, otherwise);
  });
  return Promise.race([work.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}
