// npm run bench:labs [-- --rounds 10 | --short]: from the learner's request to the first prompt byte, and to the first
// row in cqlsh, through the real server: a lab out of the pool, a node out of the pool with its set-up to run,
// a cold start, and as its peer a plain run of the same image. Rounds are interleaved.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type Docker from 'dockerode';
import { eq } from 'drizzle-orm';
import { exitCodeOf, startExec, streamEnded } from '#adapters/docker/exec-stream';
import { pooledLab } from '#db/schema/labs';
import { isAwaited } from '#domain/labs/lab-status';
import { paths } from '#paths';
import { buildSite } from '../scripts/setup/site-build.ts';
import { TestWindow } from '../src/gateway/testing/test-window.ts';
import { countOf } from './count-of.ts';
import { engineImage } from './engine-image.ts';
import { engine, lesson, openStrait } from './open-strait.ts';
import { type Figure, percentile, report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    /** One round. */
    short: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
});
const rounds = options.short ? 1 : countOf(options.rounds, '--rounds');
const peerName = 'docker run of the same image, then cqlsh -e';
/** As the page asks while a start goes on. Milliseconds. */
const pollEvery = 20;

const { docker, image } = await engineImage(engine);
// A round that has begun is finished first, so that nothing is left behind.
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isInterrupted = true;
  });
}

type Start = { prompt: number; row: number };
const times = { lab: [], node: [], cold: [] } as Record<'lab' | 'node' | 'cold', Start[]>;
const peer: number[] = [];

await buildSite();
const warm = await strait({ LAB_POOL_MEMORY_MIB: '2048' });
const cold = await strait({ LAB_POOL_MEMORY_MIB: '0' });
try {
  for (let round = 1; round <= rounds && !isInterrupted; round += 1) {
    const waiting = await warm.filled();
    times.cold.push(await cold.start());
    peer.push(await plainRun());
    times.lab.push(await warm.start(waiting.lab));
    times.node.push(await warm.start(waiting.node));
    const of = (name: keyof typeof times) => Math.round(times[name].at(-1)!.row);
    console.error(
      `round ${round} of ${rounds}, ms to the first row: lab ${of('lab')}, node ${of('node')}, cold ${of('cold')}, peer ${Math.round(peer.at(-1)!)}`,
    );
  }
} finally {
  await Promise.all([warm.remove(), cold.remove()]);
}
if (isInterrupted) process.exit(130);

const figure = (
  name: keyof typeof times,
  to: keyof Start,
  percent: number,
  target: number | null,
): Figure => ({
  metric: `${{ lab: 'pooled lab', node: 'pooled node', cold: 'cold' }[name]} to ${to} p${percent}`,
  unit: 'ms',
  ours: Math.round(
    percentile(
      times[name].map((start) => start[to]),
      percent,
    ),
  ),
  peer: to === 'row' ? Math.round(percentile(peer, percent)) : null,
  peerName: to === 'row' ? peerName : null,
  target,
});
report(`Starts of ${engine.displayName} ${engine.version}, ${rounds} rounds, lab ${lesson.lab}`, [
  figure('lab', 'prompt', 50, 200),
  figure('lab', 'prompt', 95, 400),
  figure('lab', 'row', 50, 500),
  figure('node', 'prompt', 50, 500),
  figure('node', 'prompt', 95, 1000),
  figure('node', 'row', 50, null),
  figure('cold', 'prompt', 50, null),
  figure('cold', 'row', 50, Math.round(percentile(peer, 50) * 1.2)),
  figure('cold', 'row', 95, null),
]);

/** A Strait of the bench's own, with a new learner for each start. */
async function strait(settings: Record<string, string>) {
  const { url, db, remove, ...open } = await openStrait(settings);
  let visitor = await open.visitor();

  /** Waits until a whole lab and a node are there; answers their ids. */
  async function filled(): Promise<{ lab: string; node: string }> {
    for (;;) {
      const rows = await db.select().from(pooledLab).where(eq(pooledLab.status, 'ready'));
      const whole = rows.find(({ labName }) => labName === lesson.lab);
      const node = rows.find(({ labName }) => labName === null);
      if (whole && node) return { lab: whole.id, node: node.id };
      await pause(200);
    }
  }

  /** Starts a lab as a learner's page does, and ends it; `pooledId` is what it must be made of. */
  async function start(pooledId?: string): Promise<Start> {
    const { headers, ...page } = visitor;
    const beganAt = performance.now();
    const since = () => performance.now() - beganAt;
    let lab = await page.start();
    if (pooledId && lab.id !== pooledId) throw new Error('the lab is not the one from the pool');
    let known: string | undefined;
    while (isAwaited(lab)) {
      await pause(pollEvery);
      const seen = await page.look(lab.id, known);
      lab = seen.lab;
      known = seen.version;
    }
    if (lab.status !== 'ready') throw new Error(`the lab is ${lab.status}: ${lab.failure}`);
    const ready = since();
    const socket = (terminal: string) =>
      `${url.replace('http', 'ws')}${paths.terminal(lab.id, terminal)}`;
    const shell = await TestWindow.open(socket('node'), headers);
    await shell.until(() => shell.text.length > 0, 60_000);
    const prompt = since();
    shell.cut();
    // As if this terminal were the first: the time that the other took does not count.
    const opened = since();
    const cqlsh = await TestWindow.open(socket('cqlsh'), headers);
    cqlsh.type('SELECT cql_version FROM system.local;\r');
    await cqlsh.until(() => cqlsh.text.includes('(1 rows)'), 60_000);
    const row = ready + since() - opened;
    cqlsh.cut();
    await page.end(lab.id);
    visitor = await open.visitor();
    return { prompt, row };
  }

  return { filled, start, remove };
}

/** From nothing to a row out of the same image, without anything of ours around it. */
async function plainRun(): Promise<number> {
  const beganAt = performance.now();
  const container = await docker.createContainer({ Image: image });
  try {
    await container.start();
    await run(container, engine.checkerUser, engine.ready(120));
    const select = ['cqlsh', '--no-color', '-e', 'SELECT cql_version FROM system.local'];
    await run(container, engine.checkerUser, select);
    return performance.now() - beganAt;
  } finally {
    await container.remove({ force: true, v: true });
  }
}

async function run(container: Docker.Container, user: string, command: string[]): Promise<void> {
  const { exec, stream } = await startExec(container, { user, command });
  stream.resume();
  await streamEnded(stream);
  const code = await exitCodeOf(exec);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}`);
}
