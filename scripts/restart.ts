// npm run restart: the site of an edited or newer checkout, with a new web server for the npm start that
// runs. The learners' shells stay: their process is another one.
import { gatewayPlace } from '../src/gateway/process/gateway-place.ts';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError, step } from './setup/progress.ts';
import { projectRoot } from './setup/project.ts';
import { askForRestart } from './setup/restart-request.ts';
import { startSettings } from './setup/settings.ts';
import { buildSite } from './setup/site-build.ts';

const { PORT, origins } = startSettings();
try {
  await buildSite();
  const database = await readyDatabase();
  await database.release();
  const answer = await step('Restarting the server', () =>
    askForRestart(gatewayPlace(projectRoot, PORT)),
  );
  if (answer === 'absent')
    throw new SetupError(`Strait does not run at ${origins[0]}. Start it with npm start.`);
  if (answer !== 'done') throw new SetupError(`The server was not restarted: ${answer.message}`);
  console.log(`Strait at ${origins[0]} has a new web server; the learners' shells go on.`);
} catch (error) {
  fail(error);
}
