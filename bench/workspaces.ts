// npm run bench:workspaces [language…] [-- --rounds N | --short]: how long a learner waits for a first build and run in a
// new lab, and for one after an edit, interleaved with the same in the same image without what was prepared in it.
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type Docker from 'dockerode';
import { courseLibrary } from '#adapters/course-files';
import { connectDocker } from '#adapters/docker/docker-client';
import { connect } from '#db/client';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { type WorkspaceName, workspaceNames, workspaces } from '#domain/labs/workspace';
import type { CourseLibrary } from '#domain/ports/course-library';
import { readyDatabase } from '../scripts/setup/database.ts';
import { fail, SetupError, step } from '../scripts/setup/progress.ts';
import { projectRoot, stateFolder } from '../scripts/setup/project.ts';
import { dockerRuntime } from '../scripts/verify/docker-runtime.ts';
import { type FreshLab, type VerifyServices, withFreshLab } from '../scripts/verify/fresh-lab.ts';
import { ownInstallation } from '../scripts/verify/own-installation.ts';
import { countOf } from './count-of.ts';
import { report } from './report.ts';
import { figuresOf, type Measured } from './workspaces/figures.ts';
import { type PageCache, pageCache } from './workspaces/page-cache.ts';
import { type Program, programs } from './workspaces/programs.ts';
import { withStockWorkspace } from './workspaces/stock-workspace.ts';
import { type RunAsLearner, type Times, timeProgram } from './workspaces/time-command.ts';

const timeoutMs = 120_000;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    /** One round, of Python alone unless languages are named. */
    short: { type: 'boolean', default: false },
    /** Figures as one array of JSON. */
    json: { type: 'boolean', default: false },
  },
});
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stop.abort(new SetupError('Stopped; the labs are removed.')));

try {
  await bench();
} catch (error) {
  fail(error);
}

async function bench(): Promise<void> {
  const rounds = values.short ? 1 : countOf(values.rounds, '--rounds');
  const unnamed = values.short ? (['python'] as const) : workspaceNames;
  const names = positionals.length > 0 ? positionals.map(workspaceNamed) : unnamed;
  const connection = await connectDocker();
  if (!connection.ok) throw new SetupError(connection.message);
  const database = await readyDatabase();
  const { db, sql } = connect(database.url);
  try {
    const { runtime, release } = await ownInstallation(
      path.join(stateFolder(), 'bench-workspaces'),
      (instance) => dockerRuntime(db, instance),
    );
    try {
      const available = await runtime.availability();
      if (!available.ok) throw new SetupError(`Labs cannot run: ${available.message}`);
      const library = courseLibrary({ root: projectRoot, cache: true });
      const services = { runtime, library, engine: available.engine };
      for (const workspace of names)
        await step(`The image of the ${workspaces[workspace].displayName} workspace`, (say) =>
          runtime.ensureImages(
            { engine: available.engine, workspace },
            ({ detail }) => say(detail),
            stop.signal,
          ),
        );
      await measureAll(connection.docker, services, names, rounds);
    } finally {
      await release();
    }
  } finally {
    await sql.end({ timeout: 2 });
    await database.release();
  }
}

/** With the labs themselves, which are found by name. */
type BenchServices = VerifyServices & { library: CourseLibrary };

async function measureAll(
  docker: Docker,
  services: BenchServices,
  names: readonly WorkspaceName[],
  rounds: number,
): Promise<void> {
  const cache = await pageCache(docker);
  const loadBefore = load();
  const measured = names.map((name): Measured => ({ program: programs[name], ours: [], peer: [] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { program, ours, peer } of measured) {
      // In a lab of its own each, because a node answers faster the longer it runs.
      const measureOurs = async () => ours.push(await ourTimes(services, program, cache));
      const measurePeer = async () => peer.push(await peerTimes(docker, services, program, cache));
      const inTurn = round % 2 === 1 ? [measureOurs, measurePeer] : [measurePeer, measureOurs];
      for (const measure of inTurn) await measure();
      const name = workspaces[program.workspace].displayName;
      console.error(
        `round ${round} of ${rounds}, ${name}: ${lastOf(ours)}, peer ${lastOf(peer)} (load ${load()})`,
      );
    }
  }
  const coldness = cache.isCold
    ? 'first runs with an empty page cache, runs after an edit with a warm one'
    : `all WARM, because ${cache.because}`;
  report(
    `A learner's build and run, ${rounds} rounds, 2 CPUs; ${coldness}; load ${loadBefore} before, ${load()} after`,
    measured.flatMap(figuresOf),
    values.json,
  );
}

function ourTimes(services: BenchServices, program: Program, cache: PageCache): Promise<Times> {
  const { runtime } = services;
  return withLab(services, program, ({ handle }) => {
    const request = { in: 'workspace', as: 'learner', env: {}, timeoutMs } as const;
    const run: RunAsLearner = (script) => runtime.exec(handle, { ...request, script }, stop.signal);
    return timeProgram(program, run, cache.drop);
  });
}

function peerTimes(
  docker: Docker,
  services: BenchServices,
  program: Program,
  cache: PageCache,
): Promise<Times> {
  return withLab(services, program, ({ handle }, definition) => {
    const lab = handle as { node: string; workspace: string };
    return withStockWorkspace(docker, lab, { program, definition }, (run) => {
      stop.signal.throwIfAborted();
      return timeProgram(program, run, cache.drop);
    });
  });
}

function withLab<T>(
  services: BenchServices,
  { lab: name }: Program,
  work: (lab: FreshLab, definition: LabDefinition) => Promise<T>,
): Promise<T> {
  const definition = services.library.lab(name);
  if (!definition) throw new Error(`there is no lab ${name}`);
  return withFreshLab(services, definition, stop.signal, (lab) => work(lab, definition));
}

function workspaceNamed(name: string): WorkspaceName {
  const found = workspaceNames.find((each) => each === name);
  if (!found)
    throw new SetupError(`There is no workspace ${name}. These are: ${workspaceNames.join(', ')}.`);
  return found;
}

function lastOf(times: Times[]): string {
  const { first, edited } = times.at(-1)!;
  return `${Math.round(first)} then ${Math.round(edited)} ms`;
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
