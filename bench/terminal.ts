// npm run bench:terminal: a terminal's echo, throughput, processor time and memory through our gateway, beside
// the Engine's raw stream and two peers, interleaved in one run. See docs/bench-terminal.md.
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { connectDocker } from '#adapters/docker/docker-client';
import { removeLab } from '#adapters/docker/remove-lab';
import { benchDatabase } from './bench-database.ts';
import { countOf } from './count-of.ts';
import { bareBridge } from './terminal/bare-bridge.ts';
import { benchContainer } from './terminal/bench-container.ts';
import { echoesBesideFlood } from './terminal/beside-flood.ts';
import { echoes, flood, idleMemory } from './terminal/measures.ts';
import { ourGateway } from './terminal/our-gateway.ts';
import { startPeers } from './terminal/peers.ts';
import { rawEngine } from './terminal/raw-engine.ts';
import { type Results, round, tableOf, targetsOf } from './terminal/results.ts';
import { type Shell, type ShellPath, untilReady } from './terminal/shell-path.ts';

const { values: flags } = parseArgs({
  options: {
    /** Rounds of echo and of throughput, each path once a round. */
    rounds: { type: 'string', default: '10' },
    /** Keys a path and round. */
    keys: { type: 'string', default: '100' },
    /** Size of the text that is printed, MiB. */
    mib: { type: 'string', default: '100' },
    /** Idle terminals; 0 leaves the memory out. */
    idle: { type: 'string', default: '50' },
    /** Without ttyd and wetty. */
    alone: { type: 'boolean', default: false },
    /** One round of little, beside the raw stream and the bare bridge alone: no images are built. */
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { rounds, keys, mib, idle } = flags.short
  ? { rounds: 1, keys: 20, mib: 5, idle: 3 }
  : {
      rounds: countOf(flags.rounds, '--rounds'),
      keys: countOf(flags.keys, '--keys'),
      mib: countOf(flags.mib, '--mib'),
      idle: countOf(flags.idle, '--idle', 0),
    };

const connection = await connectDocker();
if (!connection.ok) {
  console.error(connection.message);
  process.exit(1);
}
const { docker } = connection;
const lab = { labId: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
const bench = { ...lab, instance: `bench-${lab.labId}` };
const paths: ShellPath[] = [];
const missing: string[] = [];
const loadBefore = load();
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isInterrupted = true;
  });

const database = await benchDatabase();
try {
  const container = await benchContainer(docker, bench, mib);
  const containerId = container.id;
  paths.push(rawEngine(docker, container), await bareBridge(container.id));
  const { db, url: databaseUrl } = database;
  const ours = await ourGateway({ db, databaseUrl, containerId, instance: bench.instance });
  paths.push(ours);
  if (!flags.alone && !flags.short) {
    const started = await startPeers(docker, { ...bench, containerId });
    paths.push(...started.peers);
    missing.push(...started.missing);
  }
  const results = await measure();
  console.error('Strait: keys beside a flood');
  const beside = isInterrupted ? [] : await echoesBesideFlood(ours);
  if (!isInterrupted) print(results, beside);
} finally {
  for (const path of paths) await path.stop();
  await removeLab(docker, bench.instance, bench.labId);
  await database.drop();
}
process.exit(isInterrupted ? 130 : undefined);

async function measure(): Promise<Map<string, Results>> {
  const results = new Map<string, Results>();
  const shells = new Map<ShellPath, Shell>();
  for (const path of paths) {
    if (isInterrupted) return results;
    console.error(`${path.name}: ${idle} idle terminals, then the first round`);
    results.set(path.name, { echoes: [], floods: [], idleMiB: null });
    if (idle > 0) results.get(path.name)!.idleMiB = await idleMemory(path, idle);
    const shell = await path.open();
    await untilReady(shell);
    shells.set(path, shell);
    // The first of each is the compiler's and the caches' own.
    await echoes(shell, keys);
    await flood(path, shell);
  }
  for (let round = 1; round <= rounds && !isInterrupted; round += 1) {
    for (const path of inTurn(round))
      results.get(path.name)!.echoes.push(...(await echoes(shells.get(path)!, keys)));
    for (const path of inTurn(round))
      results.get(path.name)!.floods.push(await flood(path, shells.get(path)!));
    console.error(`round ${round} of ${rounds}`);
  }
  for (const shell of shells.values()) shell.close();
  return results;
}

/** Each round begins with another path, so that none always follows the same one. */
function inTurn(round: number): ShellPath[] {
  return paths.map((_, no) => paths[(no + round) % paths.length]!);
}

function print(results: Map<string, Results>, beside: number[]): void {
  const rows = tableOf(results, 'raw Engine');
  const targets = targetsOf(
    rows,
    { raw: 'raw Engine', bridge: 'bare bridge', ours: 'Strait' },
    beside,
  );
  const loads = `load of this machine ${loadBefore} before, ${load()} after`;
  if (flags.json) console.log(JSON.stringify({ rows, targets, missing, loads }, null, 2));
  else {
    console.log(
      `\nTerminal: ${rounds} rounds of ${keys} keys and ${mib} MiB, ${idle} idle; ${loads}`,
    );
    console.table(Object.fromEntries(rows.map(({ path, ...row }) => [path, row])));
    console.log(
      'Echo in ms; throughput in MB/s and as a share of the raw stream; processor time of',
    );
    console.log('the server in ms a MB; memory of the idle terminals over the server’s own, MiB.');
    console.table(Object.fromEntries(targets.map(({ target, ...rest }) => [target, rest])));
    for (const one of missing) console.log(`Missing peer ${one}`);
  }
  if (rows.every((row) => Number.isFinite(row.echoP50) && Number.isFinite(row.mbPerSecond))) return;
  console.error('Not everything was measured.');
  process.exitCode = 1;
}

function load(): number {
  return round(loadavg()[0]!, 1);
}
