// npm run dev: the site with reload on every change, on the same database and labs as npm start.
import { spawn } from 'node:child_process';
import { readyDatabase } from './setup/database.ts';
import { refuseTakenPort } from './setup/port.ts';
import { fail } from './setup/progress.ts';
import { projectRoot } from './setup/project.ts';
import { seedDatabase } from './setup/seed.ts';
import { startSettings } from './setup/settings.ts';

try {
  const { PORT, HOST, origins } = startSettings();
  await refuseTakenPort(PORT, HOST, origins[0]!);
  const database = await readyDatabase();
  const demo = await seedDatabase(database.url);
  if (demo) console.log(`  Demo sign-in: ${demo.email} with password ${demo.password}`);
  const astro = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(PORT), '--host', HOST],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: database.url, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
  astro.on('close', async (code) => {
    await database.release();
    process.exit(code ?? 0);
  });
} catch (error) {
  fail(error);
}
