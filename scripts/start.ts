// npm start: everything from a fresh clone to a served site, then the labs' images in the background.
import type { ChildProcess } from 'node:child_process';
import { localAddress, refuseTakenPort } from './setup/port.ts';
import { SetupError, step } from './setup/progress.ts';
import { startSettings } from './setup/settings.ts';
import { buildSite } from './setup/site-build.ts';
import { type StoppableRun, stoppableRun } from './setup/stoppable-run.ts';

await stoppableRun(
  'Strait has stopped. Running labs stay and are adopted by the next start; npm run labs:clean removes them.',
  start,
);

async function start(run: StoppableRun): Promise<void> {
  console.log('Strait is getting ready.');
  const { PORT, HOST, origins } = startSettings();
  await refuseTakenPort(PORT, HOST, origins[0]!);
  const { url, demo } = await run.openDatabase();
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' };
  await buildSite(run.signal);
  const server = run.script('src/server.ts', env);
  await step('Starting the server', () =>
    untilAnswering(server, `${localAddress(PORT, HOST)}/healthz`),
  );
  console.log(`\n  Strait is at ${origins[0]}`);
  if (demo) console.log(`  Demo sign-in: ${demo.email} with password ${demo.password}`);
  console.log('  Ctrl-C stops it.\n');
  run.script('scripts/labs-build.ts', env, ['engine']);
  server.on('close', (code) => run.stop(code ?? 1));
}

async function untilAnswering(server: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new SetupError('The server ended while it was starting; its message stands above.');
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
