// npm run dev: the site with reload on every change, on the same database and labs as npm start.
import { refuseTakenPort } from './setup/port.ts';
import { startSettings } from './setup/settings.ts';
import { type StoppableRun, stoppableRun } from './setup/stoppable-run.ts';

await stoppableRun(
  'The development server has stopped. Running labs stay for the next start.',
  develop,
);

async function develop(run: StoppableRun): Promise<void> {
  const { PORT, HOST, origins } = startSettings();
  await refuseTakenPort(PORT, HOST, origins[0]!, 'npm run dev');
  const { url, demo } = await run.openDatabase();
  if (demo) console.log(`  Demo sign-in: ${demo.email} with password ${demo.password}`);
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'development' };
  const site = run.script('scripts/dev-site.ts', env);
  run.script('scripts/labs-build.ts', env, ['engine']);
  site.on('close', (code) => run.stop(code ?? 1));
}
