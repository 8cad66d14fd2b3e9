// A server reduced to its labs, for tests that kill it: starts a lab for the learner named by its
// argument, opens a terminal in it, and says so on standard output, one word a line.
import { readFileSync } from 'node:fs';
import { dockerLabs } from '#adapters/docker/docker-labs';
import { startLab } from '#commands/labs/start-lab';
import { connect } from '#db/client';
import { lab } from '#db/schema/labs';
import type { LabHandle } from '#domain/ports/lab-runtime';
import { smallLibrary } from '#domain/testing/small-library';
import { startLabLife } from '../processes/lab-life.ts';

const [learnerId = '', instance = ''] = process.argv.slice(2);
const { db } = connect(process.env.DATABASE_URL ?? '');
const services = {
  db,
  library: smallLibrary(readFileSync('labs/prelude.sh', 'utf8')),
  runtime: dockerLabs({
    db,
    engine: 'cassandra',
    labsFolder: 'labs',
    instance: async () => instance,
  }),
  env: {
    LAB_LIFETIME_MINUTES: 120,
    LAB_IDLE_MINUTES: 30,
    LAB_POOL_MEMORY_MIB: 0,
    LAB_MEMORY_MIB: 8192,
  },
};
startLabLife(services);
const started = await startLab(services, { learnerId, courseId: 'tides', lessonId: 'high-water' });
if (!started.ok) throw new Error(started.reason);
let said = '';
while (said !== 'ready') {
  const [row] = await db.select().from(lab);
  const seen = row && (row.phase ?? row.status);
  if (seen && seen !== said) {
    said = seen;
    console.log(said);
  }
  if (row?.status === 'ready') await openShell(row.handle as LabHandle);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function openShell(handle: LabHandle): Promise<void> {
  const shell = {
    terminal: 'node',
    columns: 80,
    rows: 24,
    terminalId: 'held-by-the-dead',
  } as const;
  const terminal = await services.runtime.openTerminal(handle, shell);
  terminal.output.on('data', (bytes: Buffer) => {
    if (bytes.toString().includes('running')) console.log('shell');
  });
  terminal.write(Buffer.from('sleep 4715 & echo run"ning"\r'));
}
