// npm start: everything from a fresh clone to a served site, then the labs' images in the background.
import type { ChildProcess } from 'node:child_process';
import { runScript, stopScripts } from './setup/child-script.ts';
import { type ReadyDatabase, readyDatabase } from './setup/database.ts';
import { localAddress, refuseTakenPort } from './setup/port.ts';
import { fail, step } from './setup/progress.ts';
import { seedDatabase } from './setup/seed.ts';
import { startSettings } from './setup/settings.ts';
import { buildSite } from './setup/site-build.ts';

try {
  await start();
} catch (error) {
  fail(error);
}

async function start(): Promise<void> {
  console.log('Strait is getting ready.');
  const { PORT, HOST, origins } = startSettings();
  await refuseTakenPort(PORT, HOST, origins[0]!);
  const database = await readyDatabase();
  const env = { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'production' };
  const children: ChildProcess[] = [];
  stopOnSignal(children, database);
  try {
    const demo = await seedDatabase(database.url);
    await buildSite();
    const server = runScript('src/server.ts', env);
    children.push(server);
    await step('Starting the server', () =>
      untilAnswering(server, `${localAddress(PORT, HOST)}/healthz`),
    );
    console.log(`\n  Strait is at ${origins[0]}`);
    if (demo) console.log(`  Demo sign-in: ${demo.email} with password ${demo.password}`);
    console.log('  Ctrl-C stops it.\n');
    children.push(runScript('scripts/labs-build.ts', env));
    server.on('close', (code) => stop(children, database, code ?? 1));
  } catch (error) {
    await database.release();
    throw error;
  }
}

async function untilAnswering(server: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null)
      throw new Error('The server ended while it was starting; its message stands above.');
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function stopOnSignal(children: ChildProcess[], database: ReadyDatabase): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop(children, database, signal === 'SIGINT' ? 130 : 0));
}

let stopping = false;

/** A terminal's Ctrl-C reaches every process of the group and this one too: the first call does the work. */
async function stop(
  children: ChildProcess[],
  database: ReadyDatabase,
  code: number,
): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stopScripts(children);
  await database.release();
  console.log(
    'Strait has stopped. Running labs stay and are adopted by the next start; npm run labs:clean removes them.',
  );
  process.exit(code);
}
