// npm run bench:boot: ten boots of a contained node from `docker run` to the answer of a CQL query,
// interleaved with boots of the same image without what makes them fast.
import { randomUUID } from 'node:crypto';
import type Docker from 'dockerode';
import { containment } from '#adapters/docker/containment';
import { connectDocker } from '#adapters/docker/docker-client';
import { exitCodeOf, startExec, streamEnded } from '#adapters/docker/exec-stream';
import { ensureImage } from '#adapters/docker/image-build';
import { engineRecipe } from '#adapters/docker/image-recipe';
import { labLabels } from '#adapters/docker/labels';
import { tmpfsOptions } from '#adapters/docker/node-container';
import { removeLab } from '#adapters/docker/remove-lab';
import { engines } from '#domain/engines/engines';
import { type Figure, percentile, report } from './report.ts';

const rounds = 10;
const memoryMiB = 1024;
const engine = engines.cassandra;
const peerName = 'same image, no class archive, no fast-boot flags, empty data directory';

/** Boots as a stock package does: the same JVM, memory and configuration, and nothing prepared. */
const stockBoot = [
  'bash',
  '-c',
  'umask 027; exec cassandra-java org.apache.cassandra.service.CassandraDaemon',
];

type Boot = { ms: number; containerMiB: number; processMiB: number };

const connection = await connectDocker();
if (!connection.ok) {
  console.error(connection.message);
  process.exit(1);
}
const { docker } = connection;
const image = await ensureImage(docker, engineRecipe(engine, 'labs/engines'), {
  onProgress: ({ percent, message }) => console.error(`${percent} % ${message}`),
});
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
report(`Boot of ${engine.displayName} ${engine.version}, ${rounds} rounds, 1 GB, 2 CPUs`, [
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

/** One boot, measured and removed. */
async function boot(client: Docker, entrypoint?: string[]): Promise<Boot> {
  const startedAt = performance.now();
  const container = await client.createContainer({
    Image: image,
    ...(entrypoint && { Entrypoint: entrypoint }),
    User: engine.nodeUser,
    Labels: labLabels(instance, bench),
    HostConfig: containment({
      memoryMiB,
      tmpfs: tmpfsOptions(engine.tmpfs),
      capabilities: engine.capabilities,
      networkMode: 'none',
    }),
  });
  try {
    await container.start();
    const ready = await run(container, engine.checkerUser, engine.ready(60));
    const ms = performance.now() - startedAt;
    if (ready.exitCode !== 0) {
      const log = await container.logs({ stdout: true, stderr: true, tail: 20 });
      throw new Error(`the node did not answer:\n${log}`);
    }
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
  const status = await run(container, engine.nodeUser, [
    'sh',
    '-c',
    'grep VmRSS "/proc/$(pgrep -x java)/status"',
  ]);
  const kibibytes = Number(/VmRSS:\s+(\d+) kB/.exec(status.output)?.[1]);
  return { containerMiB: (memory.usage - inactive) / 2 ** 20, processMiB: kibibytes / 1024 };
}

async function run(container: Docker.Container, user: string, command: string[]) {
  const { exec, stream } = await startExec(container, { user, command });
  let output = '';
  stream.on('data', (chunk: Buffer) => {
    output += chunk.toString('latin1');
  });
  await streamEnded(stream);
  return { exitCode: await exitCodeOf(exec), output };
}
