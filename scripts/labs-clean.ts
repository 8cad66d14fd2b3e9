// npm run labs:clean: ends every lab of this installation and removes what they left on Docker.
// With --all (npm run labs:clean -- --all) the labs of every installation on this Docker Engine go.
import { connectDocker } from '#adapters/docker/docker-client';
import { removeEveryLab } from '#adapters/docker/remove-lab';
import { endAllLabs } from '#commands/labs/end-all-labs';
import { readEnv } from '#env';
import { buildServices } from '../src/processes/build-services.ts';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError } from './setup/progress.ts';

try {
  await clean();
} catch (error) {
  fail(error);
}

async function clean(): Promise<void> {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--all');
  if (unknown) throw new SetupError(`"${unknown}" is not an option: the only one is --all.`);
  const connection = await connectDocker();
  if (!connection.ok) throw new SetupError(connection.message);
  const database = await readyDatabase();
  process.env.DATABASE_URL = database.url;
  try {
    const services = buildServices(readEnv(), 'strait labs:clean');
    const { ended, removed } = await endAllLabs(services);
    console.log(`Ended ${labs(ended)} and removed what ${labs(removed)} had on Docker.`);
    await services.close();
  } finally {
    await database.release();
  }
  if (process.argv.includes('--all')) {
    const others = await removeEveryLab(connection.docker);
    console.log(`Removed ${labs(others)} of other installations.`);
  }
}

function labs(count: number): string {
  return count === 1 ? '1 lab' : `${count} labs`;
}
