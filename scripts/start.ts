// npm start: everything from a fresh clone to a served site, then the labs' images in the background.
import { endGateway } from '../src/gateway/process/end-gateway.ts';
import { gatewayPlace } from '../src/gateway/process/gateway-place.ts';
import { keepServer } from './setup/kept-server.ts';
import { localAddress, refuseTakenPort } from './setup/port.ts';
import { step } from './setup/progress.ts';
import { projectRoot } from './setup/project.ts';
import { hearRestarts } from './setup/restart-request.ts';
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
  const place = gatewayPlace(projectRoot, PORT);
  run.whenStopped(() => endGateway(place));
  const server = await step('Starting the server', () =>
    keepServer(run, env, localAddress(PORT, HOST)),
  );
  run.whenStopped(await hearRestarts(place, server.restart));
  console.log(`\n  Strait is at ${origins[0]}`);
  if (demo) console.log(`  Demo sign-in: ${demo.email} with password ${demo.password}`);
  console.log('  Ctrl-C stops it.\n');
  run.script('scripts/labs-build.ts', env, ['engine']);
}
