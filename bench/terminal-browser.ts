// npm run bench:terminal-browser: what a learner sees of a terminal in Chromium, beside ttyd's and wetty's own
// pages in the same run: Ctrl-C under `yes`, near and over slow links, and a gigabyte of output. See docs/bench-terminal.md.
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { connectDocker } from '#adapters/docker/docker-client';
import { removeLab } from '#adapters/docker/remove-lab';
import { registerLearner } from '../e2e/fixtures.ts';
import { firstLesson, startLab } from '../e2e/lab-page.ts';
import { StraitInstallation } from '../e2e/strait-installation.ts';
import { browserExecutable } from '../scripts/setup/browser.ts';
import { buildSite } from '../scripts/setup/site-build.ts';
import { countOf } from './count-of.ts';
import { type Figure, percentile, report } from './report.ts';
import { benchContainer } from './terminal/bench-container.ts';
import { heapBytes, interruptMs, prepare, untilPrompt } from './terminal/browser-page.ts';
import { echoes } from './terminal/measures.ts';
import { message } from './terminal/message.ts';
import { openWindow } from './terminal/our-gateway.ts';
import type { PeerName } from './terminal/peer-images.ts';
import { peerPages, startPeers } from './terminal/peers.ts';
import { pause, type Shell, type ShellPath, untilReady } from './terminal/shell-path.ts';
import { type Link, slowProxy } from './terminal/slow-proxy.ts';

const { values: flags } = parseArgs({
  options: {
    /** Interrupts of each path over each link. */
    rounds: { type: 'string', default: '5' },
    /** Output of the long run, MB; 0 leaves it out. */
    megabytes: { type: 'string', default: '1000' },
    alone: { type: 'boolean', default: false },
    /** One interrupt without a slow link and 30 MB of output, without the peers: no images are built. */
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { rounds, megabytes } = flags.short
  ? { rounds: 1, megabytes: 30 }
  : {
      rounds: countOf(flags.rounds, '--rounds'),
      megabytes: countOf(flags.megabytes, '--megabytes', 0),
    };
const isAlone = flags.alone || flags.short;
const allLinks: { name: string; link: Link | null; target: number; floodMs: number }[] = [
  { name: 'near', link: null, target: 60, floodMs: 2000 },
  {
    name: '10 Mbit/s, 60 ms',
    link: { bitsPerSecond: 10e6, roundTripMs: 60 },
    target: 300,
    floodMs: 3000,
  },
  {
    name: '1 Mbit/s, 100 ms',
    link: { bitsPerSecond: 1e6, roundTripMs: 100 },
    target: 600,
    floodMs: 4000,
  },
];
const links = flags.short ? allLinks.slice(0, 1) : allLinks;

type Path = { name: string; port: number; open(browser: Browser, port: number): Promise<Page> };
const connection = await connectDocker();
if (!connection.ok) {
  console.error(connection.message);
  process.exit(1);
}
const { docker } = connection;
const executablePath = (await browserExecutable((line) => console.error(line))) || undefined;
const loadBefore = load();
await buildSite();
const strait = await StraitInstallation.create();
const lab = { labId: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
const bench = { ...lab, instance: `bench-${lab.labId}` };
const peers: ShellPath[] = [];
const figures: Figure[] = [];
const missing: string[] = [];
let signedIn: Awaited<ReturnType<typeof signIn>>;
try {
  signedIn = await signIn();
  const paths = [ours(signedIn), ...(isAlone ? [] : await peerPaths())];
  for (const each of links) await interrupts(paths, each);
  if (megabytes > 0) await longOutput();
  report(
    `Terminal in Chromium: ${rounds} rounds; load of this machine ${loadBefore} before, ${load()} after`,
    figures,
    flags.json,
  );
  for (const one of missing) console.log(`Missing peer ${one}`);
} finally {
  for (const one of peers) await one.stop();
  await removeLab(docker, bench.instance, bench.labId);
  await strait.remove();
}

/** A learner with a running lab; the cookies open it in every browser. */
async function signIn() {
  const browser = await launch();
  const context = await browser.newContext({ baseURL: strait.url });
  const page = await context.newPage();
  await registerLearner(page);
  await page.goto(firstLesson);
  await startLab(page);
  const state = await context.storageState();
  await browser.close();
  return state;
}

function ours(storageState: Awaited<ReturnType<typeof signIn>>): Path {
  const { port } = new URL(strait.url);
  return {
    name: 'Strait',
    port: Number(port),
    open: async (browser) => {
      const context = await browser.newContext({ baseURL: strait.url, storageState });
      const page = await context.newPage();
      await prepare(page);
      await page.goto(firstLesson, { timeout: 60_000 });
      await page.getByRole('tab', { name: 'Shell' }).click({ timeout: 60_000 });
      await untilPrompt(page);
      await page.locator('[role="tabpanel"]:visible .xterm-helper-textarea').focus();
      return page;
    },
  };
}

async function peerPaths(): Promise<Path[]> {
  const { id: containerId } = await benchContainer(docker, bench, 1);
  const started = await startPeers(docker, { ...bench, containerId });
  peers.push(...started.peers);
  missing.push(...started.missing);
  return started.peers.map(({ name }) => peerPath(name));
}

function peerPath(name: PeerName): Path {
  const address = new URL(peerPages[name]);
  return {
    name,
    port: Number(address.port),
    open: async (browser, port) => {
      const page = await (await browser.newContext()).newPage();
      await prepare(page);
      await page.goto(`http://127.0.0.1:${port}${address.pathname}`, { timeout: 120_000 });
      await untilPrompt(page, 60_000);
      await page.locator('.xterm-helper-textarea').focus();
      return page;
    },
  };
}

async function interrupts(
  paths: Path[],
  { name, link, target, floodMs }: (typeof links)[number],
): Promise<void> {
  const times = new Map<string, number[]>();
  const proxies = new Map<string, number>();
  const closing: (() => Promise<void>)[] = [];
  for (const path of paths) {
    const proxy = link && (await slowProxy(path.port, link));
    if (proxy) closing.push(() => proxy.close());
    proxies.set(path.name, proxy?.port ?? path.port);
    times.set(path.name, []);
  }
  // Each round begins with another path, and each measure is a page of its own: none inherits a queue.
  for (let round = 0; round < rounds; round += 1)
    for (const at of paths.keys()) {
      const path = paths[(at + round) % paths.length]!;
      const port = proxies.get(path.name)!;
      const browser = await launch(path.port, port);
      try {
        const ms = await interruptMs(await path.open(browser, port), floodMs);
        times.get(path.name)!.push(ms ?? Number.POSITIVE_INFINITY);
        console.error(
          `${name}, ${path.name}: ${ms === null ? 'no prompt in 30 s' : `${Math.round(ms)} ms`}`,
        );
      } catch (error) {
        // A peer's page that does not come over a slow link is the peer's figure, not the bench's end.
        if (path.name === 'Strait') throw error;
        console.error(`${name}, ${path.name}: ${message(error).split('\n')[0]}`);
        times.get(path.name)!.push(Number.POSITIVE_INFINITY);
      } finally {
        await browser.close();
      }
    }
  for (const close of closing) await close();
  const median = (path: string) => percentile(times.get(path) ?? [], 50);
  const rivals = paths.slice(1).filter((path) => Number.isFinite(median(path.name)));
  const best = rivals.sort((one, other) => median(one.name) - median(other.name))[0];
  figures.push({
    metric: `Ctrl-C under yes to a prompt, ${name}, p50`,
    unit: 'ms',
    ours: Math.round(median('Strait')),
    peer: best ? Math.round(median(best.name)) : null,
    peerName: best ? `${best.name}, ${name}` : null,
    target,
  });
}

/** One learner's terminal prints for long; another learner types meanwhile. */
async function longOutput(): Promise<void> {
  const other = await neighbour();
  const browser = await launch();
  try {
    const page = await ours(signedIn).open(browser, 0);
    const session = await page.context().newCDPSession(page);
    const quiet = await echoes(other, 200);
    const before = await heapBytes(session);
    const began = Date.now();
    await page.keyboard.type(
      `yes '${'long output '.repeat(6)}' | head -c ${megabytes}000000; echo over`,
    );
    await page.keyboard.press('Enter');
    await pause(500);
    let isOver = false;
    const end = page
      .waitForFunction(() => /over[\s\S]*[$#]\s*$/.test(window.measured.tail()), undefined, {
        timeout: 900_000,
        polling: 200,
      })
      .finally(() => {
        isOver = true;
      });
    const meanwhile: number[] = [];
    do {
      meanwhile.push(...(await echoes(other, 10)));
      await pause(100);
    } while (!isOver);
    await end;
    const seconds = (Date.now() - began) / 1000;
    const grown = (await heapBytes(session)) - before;
    const figure = (metric: string, unit: string, value: number, target: number | null) =>
      figures.push({ metric, unit, ours: value, peer: null, peerName: null, target });
    figure(`${megabytes} MB of output, to the prompt`, 's', Math.round(seconds), null);
    figure('the page’s heap after it, over before', 'MiB', Math.round(grown / 2 ** 20), 8);
    const tenths = (times: number[], percent: number) =>
      Math.round(percentile(times, percent) * 10) / 10;
    for (const [percent, target] of [
      [50, null],
      [99, 20],
    ] as const)
      figures.push({
        metric: `echo to another learner meanwhile, p${percent} of ${meanwhile.length} keys`,
        unit: 'ms',
        ours: tenths(meanwhile, percent),
        peer: tenths(quiet, percent),
        peerName: 'the same learner before the output began',
        target,
      });
    await page.keyboard.type('echo still-$((6 * 7))');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.measured.tail().includes('still-42'));
  } finally {
    other.close();
    await browser.close();
  }
}

/** Another learner's shell, at its WebSocket: a second browser would compete with the first one for the processors. */
async function neighbour(): Promise<Shell> {
  const storageState = await signIn();
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ baseURL: strait.url, storageState })).newPage();
    const socket = page.waitForEvent('websocket', (one) => one.url().endsWith('/node'));
    await page.goto(firstLesson);
    await page.getByRole('tab', { name: 'Shell' }).click();
    const { pathname: path } = new URL((await socket).url());
    const cookies = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const shell = await openWindow(strait.url, {
      path,
      headers: { Origin: strait.url, Cookie: cookies },
    });
    await untilReady(shell);
    return shell;
  } finally {
    await browser.close();
  }
}

/** A browser in which our origin keeps its name and leads through a proxy's port. */
function launch(port?: number, proxyPort?: number): Promise<Browser> {
  const mapped =
    port === proxyPort
      ? []
      : [`--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${proxyPort}`];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...mapped] });
}

function load(): number {
  return Math.round(loadavg()[0]! * 10) / 10;
}
