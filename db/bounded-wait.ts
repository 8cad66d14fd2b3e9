import type { Sql } from 'postgres';

/** Every connection of the pool was in use for as long as a query may wait. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';

  constructor(waitedMs: number) {
    super(`no connection to the database became free within ${waitedMs} ms`);
  }
}

/** What the driver's own query object offers besides its types (postgres 3.4, src/query.js). */
type Query = Promise<unknown> & {
  /** Called once, when somebody awaits the query; sends it or puts it into the driver's queue. */
  handler: (query: Query) => void;
  reject: (error: Error) => void;
};

/**
 * The client with a bound on how long its queries and transactions wait for one of its `max`
 * connections. The driver's own queue has no bound: a query waits in it until another one ends,
 * however long that takes. So at most `max` queries and transactions are handed to the driver at a
 * time, and each of them finds a connection; the others wait here, first come, first served.
 */
export function boundedWait(sql: Sql, limits: { max: number; waitMs: number }): Sql {
  const enter = places(limits);

  const unsafe: Sql['unsafe'] = (...given) => {
    const pending = sql.unsafe(...given);
    const query = pending as unknown as Query;
    const send = query.handler;
    query.handler = () => {
      enter().then((leave) => {
        query.then(leave, leave);
        send(query);
      }, query.reject);
    };
    return pending as never;
  };

  const begin = async (...given: Parameters<Sql['begin']>) => {
    const leave = await enter();
    try {
      return await sql.begin(...given);
    } finally {
      leave();
    }
  };

  const bounded: Partial<Record<PropertyKey, unknown>> = { unsafe, begin };
  return new Proxy(sql, {
    get: (target, key) => bounded[key] ?? Reflect.get(target, key),
  });
}

/** Hands out `max` places; who has waited for `waitMs` in vain is refused. Answers what leaves it. */
function places({ max, waitMs }: { max: number; waitMs: number }): () => Promise<() => void> {
  let free = max;
  const waiting = new Set<() => void>();

  function leave(): void {
    const [next] = waiting;
    if (next) next();
    else free += 1;
  }

  return async () => {
    if (free > 0) {
      free -= 1;
      return leave;
    }
    return new Promise((resolve, reject) => {
      const take = () => {
        clearTimeout(timer);
        waiting.delete(take);
        resolve(leave);
      };
      const timer = setTimeout(() => {
        waiting.delete(take);
        reject(new DatabaseBusy(waitMs));
      }, waitMs);
      waiting.add(take);
    });
  };
}
