// npm run dev: the site with reload on every change, on the same database and labs as npm start.
import type { ChildProcess } from 'node:child_process';
import { runScript, stopScripts } from './setup/child-script.ts';
import { type ReadyDatabase, readyDatabase } from './setup/database.ts';
import { refuseTakenPort } from './setup/port.ts';
import { fail } from './setup/progress.ts';
import { seedDatabase } from './setup/seed.ts';
import { startSettings } from './setup/settings.ts';

try {
  await develop();
} catch (error) {
  fail(error);
}

async function develop(): Promise<void> {
  const { PORT, HOST, origins } = startSettings();
  await refuseTakenPort(PORT, HOST, origins[0]!, 'npm run dev');
  const database = await readyDatabase();
  const children: ChildProcess[] = [];
  stopOnSignal(children, database);
  try {
    const demo = await seedDatabase(database.url);
    if (demo) console.log(`  Demo sign-in: ${demo.email} with password ${demo.password}`);
  } catch (error) {
    await database.release();
    throw error;
  }
  const env = { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'development' };
  const site = runScript('scripts/dev-site.ts', env);
  children.push(site, runScript('scripts/labs-build.ts', env));
  site.on('close', (code) => stop(children, database, code ?? 1));
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
  console.log('The development server has stopped. Running labs stay for the next start.');
  process.exit(code);
}
