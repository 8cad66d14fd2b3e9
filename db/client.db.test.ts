import { type AddressInfo, createServer, connect as dial, type Server } from 'node:net';
import { sql as query } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { isDatabaseUnavailable } from '#domain/database-unavailable';
import { connect } from './client.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const open: ReturnType<typeof connect>[] = [];
afterEach(async () => {
  for (const { sql } of open.splice(0)) await sql.end({ timeout: 0 });
});

function pool(max: number, url = database.url) {
  const made = connect(url, { max, application: 'strait test' });
  open.push(made);
  return made.db;
}

/** Holds a connection of the pool until told to let it go. */
async function hold(db: ReturnType<typeof pool>): Promise<() => Promise<void>> {
  let letGo = () => {};
  const untilTold = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((isHeld, failed) => {
    ended = db.transaction(async (tx) => {
      await tx.execute(query`select 1`);
      isHeld();
      await untilTold;
    });
    ended.catch(failed);
  });
  return () => {
    letGo();
    return ended;
  };
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it succeeded',
    (error) => error,
  );

describe('while every connection is in use', () => {
  test('a query, a transaction and a query that was prepared give up within the bound', async () => {
    const db = pool(2);
    const releases = [await hold(db), await hold(db)];
    const began = performance.now();
    const failures = await Promise.all(
      [
        db.execute(query`select 1`),
        db.transaction((tx) => tx.execute(query`select 1`)),
        db.query.learner.findFirst(),
      ].map(failureOf),
    );
    const took = performance.now() - began;
    for (const failure of failures) expect(isDatabaseUnavailable(failure)).toBe(true);
    expect(took).toBeGreaterThan(3_900);
    expect(took).toBeLessThan(6_000);
    for (const release of releases) await release();
    expect(await db.execute(query`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  test('who waits gets the next free connection, and nothing that gave up is run later', async () => {
    const db = pool(1);
    const release = await hold(db);
    const waiting = db.execute(query`select 1 as one`);
    await release();
    expect(await waiting).toEqual([{ one: 1 }]);
    const again = await hold(db);
    const given = await failureOf(db.execute(query`create table too_late ()`));
    expect(isDatabaseUnavailable(given)).toBe(true);
    await again();
    expect(await db.execute(query`select to_regclass('too_late') as found`)).toEqual([
      { found: null },
    ]);
  });
});

test('many more queries than connections are all answered, and none of them opens another one', async () => {
  const db = pool(3);
  const ids = Array.from({ length: 200 }, (_, no) => no);
  const seen = await Promise.all(
    ids.map((no) =>
      no % 5 === 0
        ? db.transaction(async (tx) => (await tx.execute(query`select ${no}::int as no`))[0])
        : db.execute(query`select ${no}::int as no`).then(([row]) => row),
    ),
  );
  expect(seen).toEqual(ids.map((no) => ({ no })));
  const [count] = await database.db.execute(
    query`select count(*)::int as open from pg_stat_activity
      where application_name = 'strait test' and datname = current_database()`,
  );
  expect(count).toEqual({ open: 3 });
});

test('a query that fails gives its place back', async () => {
  const db = pool(1);
  for (let no = 0; no < 5; no++) {
    const failure = await failureOf(db.execute(query`select * from nothing_of_that_name`));
    expect(failure).toBeInstanceOf(Error);
    expect(isDatabaseUnavailable(failure)).toBe(false);
  }
  expect(await db.execute(query`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('Postgres limits statements, waits for locks and idle transactions of every connection', async () => {
  const [row] = await pool(1).execute(
    query`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  expect(row).toEqual({ statement: '10s', lock: '8s', idle: '30s' });
});

describe('a database that cannot be reached', () => {
  test('fails at once, and is used as soon as it is back', async () => {
    const { port, hostname } = new URL(database.url);
    const gate = createServer();
    const url = urlAt(await listening(gate));
    await new Promise((resolve) => gate.close(resolve));
    const db = pool(1, url.href);
    // The driver's own pauses would have grown to 20 s by then.
    for (let no = 0; no < 8; no++)
      expect(isDatabaseUnavailable(await failureOf(db.execute(query`select 1`)))).toBe(true);

    const proxy = createServer((socket) => {
      const other = dial(Number(port), hostname);
      socket.pipe(other).pipe(socket);
      for (const end of [socket, other]) end.on('error', () => {});
    });
    await listening(proxy, Number(url.port));
    const began = performance.now();
    expect(await db.execute(query`select 1 as one`)).toEqual([{ one: 1 }]);
    expect(performance.now() - began).toBeLessThan(1_500);
    proxy.close();
  });

  test('that accepts and says nothing is given up within the bound', async () => {
    const silent = createServer(() => {});
    const url = urlAt(await listening(silent));
    const began = performance.now();
    const failure = await failureOf(pool(1, url.href).execute(query`select 1`));
    expect(isDatabaseUnavailable(failure)).toBe(true);
    expect(performance.now() - began).toBeLessThan(4_500);
    silent.close();
  });
});

async function listening(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The test's database behind another port of this machine. */
function urlAt(port: number): URL {
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return url;
}
