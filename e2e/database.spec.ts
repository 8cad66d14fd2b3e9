import postgres from 'postgres';
import { paths } from '#paths';
import { expect, test } from './fixtures.ts';
import type { StraitInstallation } from './strait-installation.ts';

/** As db/client.ts sizes the web server's pool. */
const poolSize = 10;

test('the web server has one pool, which its pages, its API and its health check share', async ({
  strait,
  page,
  learner: _,
}) => {
  const observer = observe(strait);
  const open = [paths.home(), paths.courses(), paths.leaderboard(), '/nothing'];
  const own = [paths.dashboard(), paths.api.labs(), paths.profile()];
  const asked = Array.from({ length: 4 }, () => [
    ...open.map(async (path) => [path, (await fetch(strait.url + path)).status]),
    ...own.map(async (path) => [path, (await page.request.get(path)).status()]),
    fetch(strait.url + paths.health()).then((response) => [paths.health(), response.status]),
  ]);
  let isDone = false;
  const asking = Promise.all(asked.flat()).finally(() => {
    isDone = true;
  });
  let most = 0;
  const names = new Set<string>();
  while (!isDone)
    for (const { name, open } of await observer.processes()) {
      names.add(name);
      if (name === 'strait web') most = Math.max(most, open);
    }
  const refused = (await asking).filter(
    ([path, status]) => status !== (path === '/nothing' ? 404 : 200),
  );
  expect(refused).toEqual([]);
  expect([...names].filter((name) => !/^strait (web|gateway|e2e)$/.test(name))).toEqual([]);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(poolSize);
  await observer.close();
});

test('while every connection waits for a lock, pages, API and health check answer 503 in time, and then recover', async ({
  strait,
  page,
  learner,
}) => {
  const observer = observe(strait);
  const unlock = await observer.lockSessions();
  const blocked = Array.from({ length: poolSize }, () => page.request.get(paths.dashboard()));
  await expect.poll(observer.waitingForLock).toBe(poolSize);

  const began = performance.now();
  const [visitor, api, health] = await Promise.all([
    fetch(strait.url + paths.leaderboard()),
    page.request.get(paths.api.labs()),
    fetch(strait.url + paths.health()),
  ]);
  const tookMs = performance.now() - began;
  const answer = await visitor.text();
  expect({ page: visitor.status, api: api.status(), health: health.status }).toEqual({
    page: 503,
    api: 503,
    health: 503,
  });
  expect(visitor.headers.get('retry-after')).toBe('5');
  expect(answer).toContain('The database did not answer in time.');
  expect(await health.json()).toMatchObject({ database: 'unreachable', queue: null });
  // The bound is 4 s; the rest is a machine that runs a browser and labs beside it.
  expect(tookMs).toBeLessThan(7_000);

  // Postgres gives the blocked ones up after 8 s, whether the lock is gone or not.
  expect(new Set((await Promise.all(blocked)).map((response) => response.status()))).toEqual(
    new Set([503]),
  );
  await unlock();
  await page.goto(paths.dashboard());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(learner.name);
  expect(await (await fetch(strait.url + paths.health())).json()).toMatchObject({
    status: 'ready',
    database: 'ok',
    terminals: 'ok',
    queue: 0,
  });
  await observer.close();
});

test('an address that no page has knows the learner, and is a 404 for every method', async ({
  strait,
  page,
  learner,
}) => {
  const response = await page.goto('/no/such/page');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on the chart');
  await expect(page.getByText(learner.name).first()).toBeAttached();
  const posted = await page.request.post('/api/nothing', { headers: { Origin: strait.url } });
  expect(posted.status()).toBe(404);
});

/** Looks at the installation's database from outside of its processes. */
function observe(strait: StraitInstallation) {
  const sql = postgres(strait.databaseUrl, { max: 2, onnotice: () => {} });
  return {
    /** How many connections each process has open. */
    processes: () => sql<{ name: string; open: number }[]>`
      select application_name as name, count(*)::int as open from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
      group by application_name`,
    waitingForLock: async () => {
      const [row] = await sql`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      return row!.waiting;
    },
    /** Nobody can look a session up until the answered function is called. */
    lockSessions: async () => {
      const locker = await sql.reserve();
      await locker`begin`;
      await locker`lock table session in access exclusive mode`;
      return async () => {
        await locker`rollback`;
        locker.release();
      };
    },
    close: () => sql.end(),
  };
}
