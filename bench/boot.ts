// npm run bench:boot [-- --rounds 10]: boots of a learner's node from `docker run` to the answer of a CQL query,
// interleaved with boots of the same image without what makes them fast. `--short` is one round.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type Docker from 'dockerode';
import { nodeContainer, nodeReady } from '#adapters/docker/node-container';
import { removeLab } from '#adapters/docker/remove-lab';
import { runScript } from '#adapters/docker/run-script';
import { engines } from '#domain/engines/engines';
import { countOf } from './count-of.ts';
import { engineImage } from './engine-image.ts';
import { type Figure, percentile, report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = options.short ? 1 : countOf(options.rounds, '--rounds');
const memoryMiB = 1024;
const engine = engines.cassandra;
const peerName = 'same image, no class archive, no fast-boot flags, empty data directory';

/** Boots as a stock package does: the same JVM, memory and configuration, and nothing prepared. */
const stockBoot = {
  Entrypoint: ['bash', '-c', 'umask 027; exec "$0" "$@"', 'cassandra-java'],
  Cmd: ['org.apache.cassandra.service.CassandraDaemon'],
};

type Boot = { ms: number; containerMiB: number; processMiB: number };

const { docker, image } = await engineImage(engine);
const bench = { labId: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
const instance = `bench-${bench.labId}`;
// A boot that has begun is finished first, so that nothing is left behind.
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isInterrupted = true;
  });
}
const ours: Boot[] = [];
const peer: Boot[] = [];
try {
  for (let round = 1; round <= rounds && !isInterrupted; round += 1) {
    ours.push(await boot(docker));
    peer.push(await boot(docker, stockBoot));
    const [mine, stock] = [ours.at(-1)!.ms, peer.at(-1)!.ms].map(Math.round);
    console.error(`round ${round} of ${rounds}: ${mine} ms, peer ${stock} ms`);
  }
} finally {
  await removeLab(docker, instance, bench.labId);
}
if (isInterrupted) process.exit(130);

const times = (boots: Boot[], percent: number) =>
  Math.round(
    percentile(
      boots.map(({ ms }) => ms),
      percent,
    ),
  );
const figure = (
  metric: string,
  unit: string,
  value: (boots: Boot[]) => number,
  target: number | null,
): Figure => ({
  metric,
  unit,
  ours: value(ours),
  peer: value(peer),
  peerName,
  target,
});
const most = (values: number[]) => Math.round(percentile(values, 100));
const title = `Boot of ${engine.displayName} ${engine.version}, ${rounds} rounds, ${memoryMiB} MiB, 2 CPUs`;
report(title, [
  figure('boot p50', 'ms', (boots) => times(boots, 50), 4_000),
  figure('boot p95', 'ms', (boots) => times(boots, 95), null),
  figure('boot max', 'ms', (boots) => times(boots, 100), null),
  figure(
    'container memory, max (cgroup usage less inactive file cache)',
    'MiB',
    (boots) => most(boots.map(({ containerMiB }) => containerMiB)),
    600,
  ),
  figure(
    'JVM memory, max (VmRSS)',
    'MiB',
    (boots) => most(boots.map(({ processMiB }) => processMiB)),
    600,
  ),
]);

/** One boot, measured and removed; `changes` are what differs from a learner's node. */
async function boot(client: Docker, changes: Partial<typeof stockBoot> = {}): Promise<Boot> {
  const spec = { ...bench, engine: engine.name, memoryMiB, alternator: false, workspace: null };
  const node = nodeContainer({ instance, engine, image, spec });
  const startedAt = performance.now();
  const container = await client.createContainer({ ...node, ...changes });
  try {
    await container.start();
    await nodeReady(container, engine, new AbortController().signal);
    const ms = performance.now() - startedAt;
    return { ms, ...(await memoryOf(container)) };
  } finally {
    await container.remove({ force: true, v: true });
  }
}

async function memoryOf(container: Docker.Container): Promise<Omit<Boot, 'ms'>> {
  const { memory_stats: memory } = await container.stats({ stream: false, 'one-shot': true });
  // cgroup v1 and v2 name it differently.
  const stats = memory.stats as { total_inactive_file?: number; inactive_file?: number };
  const inactive = stats.total_inactive_file ?? stats.inactive_file ?? Number.NaN;
  const { stdout } = await runScript(
    container,
    { user: engine.nodeUser, home: '/tmp' },
    { script: 'grep VmRSS "/proc/$(pgrep -x java)/status"', env: {}, timeoutMs: 10_000 },
  );
  const kibibytes = Number(/VmRSS:\s+(\d+) kB/.exec(stdout)?.[1]);
  return { containerMiB: (memory.usage - inactive) / 2 ** 20, processMiB: kibibytes / 1024 };
}
