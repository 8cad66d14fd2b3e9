// npm run bench:queue [-- --learners 20 --memory 5120 | --short]: learners who all press "Start lab" at the same moment on a
// machine of so much memory for labs, each of whom uses the lab for a while and ends it. Who fails, who is passed
// in the queue, and what the estimates that they were shown were worth. A first crowd teaches the server how long
// labs live; the second one is measured.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { lab as table } from '#db/schema/labs';
import { isAwaited } from '#domain/labs/lab-status';
import { buildSite } from '../scripts/setup/site-build.ts';
import { countOf } from './count-of.ts';
import { openStrait } from './open-strait.ts';
import { percentile, report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    learners: { type: 'string', default: '20' },
    /** MiB; one lab takes 1024. */
    memory: { type: 'string', default: '5120' },
    /** Three learners who hurry, and one slot. */
    short: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
});
/** How often a page in the queue asks, ms. */
const pollEvery = 1_000;
const { first, learners, memoryMiB, shortestUse, longestUse } = sizes();

function sizes() {
  if (options.short)
    return { first: 2, learners: 3, memoryMiB: 1024, shortestUse: 1_000, longestUse: 2_000 };
  return {
    first: 10,
    learners: countOf(options.learners, '--learners'),
    memoryMiB: countOf(options.memory, '--memory', 1024),
    /** How long a learner uses a lab, ms. */
    shortestUse: 5_000,
    longestUse: 25_000,
  };
}

type Visit = {
  askedAt: number;
  readyAt: number;
  /** What the first answer promised; null for a learner who did not have to wait for a place. */
  expectedAt: number | null;
  position: number;
  /** When its boot began. */
  placeAt: number;
};

await buildSite();
const strait = await openStrait({ LAB_POOL_MEMORY_MIB: '0', LAB_MEMORY_MIB: String(memoryMiB) });
try {
  await crowd(first);
  const { visits, failures } = await crowd(learners);
  const waits = visits.filter(({ expectedAt }) => expectedAt !== null);
  const ratios = waits.map(
    ({ askedAt, readyAt, expectedAt }) => (expectedAt! - askedAt) / (readyAt - askedAt),
  );
  const within = ratios.filter((ratio) => ratio >= 0.5 && ratio <= 2).length;
  for (const failure of failures) console.error(failure);
  const figure = (metric: string, unit: string, ours: number, target: number | null) => ({
    ...{ metric, unit, ours, target },
    peer: null,
    peerName: null,
  });
  const wait = (metric: string, percent: number) => ({
    ...figure(
      metric,
      's',
      seconds(
        visits.map(({ askedAt, readyAt }) => readyAt - askedAt),
        percent,
      ),
      null,
    ),
    peer: seconds(
      visits.map(({ placeAt, readyAt }) => readyAt - placeAt),
      percent,
    ),
    peerName: 'the boot alone, from the slot to the first answer',
  });
  report(`${learners} learners at once, ${memoryMiB} MiB for labs`, [
    figure('learners who failed', '', failures.length, 0),
    figure('learners who waited in the queue', '', waits.length, null),
    figure('learners who were passed', '', passed(waits), 0),
    figure('estimates out of a factor of two', '', waits.length - within, null),
    figure('estimate / wait, p50', '', round(percentile(ratios, 50)), 2),
    wait('wait p50', 50),
    wait('wait, longest', 100),
  ]);
} finally {
  await strait.remove();
}

async function crowd(size: number): Promise<{ visits: Visit[]; failures: string[] }> {
  const visitors = await Promise.all(Array.from({ length: size }, strait.visitor));
  const outcomes = await Promise.allSettled(
    visitors.map(async (page, no) => {
      const askedAt = Date.now();
      let lab = await page.start();
      const { queue } = lab;
      while (isAwaited(lab)) {
        await pause(pollEvery);
        lab = (await page.look(lab.id)).lab;
      }
      if (lab.status !== 'ready') throw new Error(`the lab is ${lab.status}: ${lab.failure}`);
      const readyAt = Date.parse(lab.readyAt!);
      await pause(shortestUse + ((longestUse - shortestUse) * ((no * 7) % size)) / size);
      await page.end(lab.id);
      const expectedAt = queue && Date.parse(queue.expectedAt);
      const [row] = await strait.db
        .select({ admittedAt: table.admittedAt })
        .from(table)
        .where(eq(table.id, lab.id));
      const placeAt = row!.admittedAt!.getTime();
      return { askedAt, readyAt, placeAt, expectedAt, position: queue?.position ?? 0 };
    }),
  );
  return {
    visits: outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    failures: outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
  };
}

/** Those who got their place after somebody who stood behind them. */
function passed(waits: Visit[]): number {
  return waits.filter((one) =>
    waits.some((other) => other.position > one.position && other.placeAt < one.placeAt),
  ).length;
}

/** Seconds, to the tenth. */
function seconds(times: number[], percent: number): number {
  return Math.round(percentile(times, percent) / 100) / 10;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
