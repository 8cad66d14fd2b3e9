// npm run labs:verify [lab…]: proves every lab on a real node, and every output that a lesson shows.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '#db/client';
import { describeError } from '#domain/describe-error';
import { workspaces } from '#domain/labs/workspace';
import { formatProblems } from '#domain/learning/author-problem';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError, step } from './setup/progress.ts';
import { projectRoot, stateFolder } from './setup/project.ts';
import type { Tally } from './testing/tally.ts';
import { dockerRuntime } from './verify/docker-runtime.ts';
import { ownInstallation } from './verify/own-installation.ts';
import { labsAtOnce, planProofs } from './verify/plan-proofs.ts';
import type { Proof } from './verify/proof.ts';
import { asText, runJobs } from './verify/run-jobs.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** File for the tally, for npm test. */
    json: { type: 'string' },
    /** How many labs run at a time. */
    jobs: { type: 'string' },
    /** How often everything is proved; a proof that only holds in some runs is a flake. */
    runs: { type: 'string', default: '1' },
  },
});
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stop.abort(new SetupError('Stopped; the nodes are removed.')));

try {
  const tally = await verify();
  if (values.json) writeFileSync(values.json, JSON.stringify(tally));
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
} catch (error) {
  if (values.json)
    writeFileSync(
      values.json,
      JSON.stringify({ passed: 0, failed: 1, skipped: 0, notes: [describeError(error)] }),
    );
  fail(error);
}

async function verify(): Promise<Tally> {
  const plan = planProofs(projectRoot, positionals);
  if (!plan.ok && plan.reason === 'content') throw new SetupError(formatProblems(plan.problems));
  if (!plan.ok)
    throw new SetupError(
      `There is no lab ${plan.unknown.join(', ')}. These are: ${plan.known.join(', ')}.`,
    );
  const database = await readyDatabase();
  const { db, sql } = connect(database.url);
  try {
    const { runtime, release } = await ownInstallation(
      path.join(stateFolder(), 'labs-verify'),
      (instance) => dockerRuntime(db, instance),
    );
    try {
      return await proveAll(runtime, plan);
    } finally {
      await release();
    }
  } finally {
    await sql.end({ timeout: 2 });
    await database.release();
  }
}

async function proveAll(
  runtime: LabRuntime,
  plan: Extract<ReturnType<typeof planProofs>, { ok: true }>,
): Promise<Tally> {
  const available = await runtime.availability();
  if (!available.ok) throw new SetupError(`Labs cannot run: ${available.message}`);
  const { engine } = available;
  for (const workspace of [null, ...plan.workspaces]) {
    const name = workspace ? `the ${workspaces[workspace].displayName} workspace` : engine;
    await step(`The image of ${name}`, (say) =>
      runtime.ensureImages({ engine, workspace }, ({ detail }) => say(detail), stop.signal),
    );
  }
  const atOnce = Number(values.jobs) || labsAtOnce();
  console.log(
    `Proving ${plan.labs.join(', ')} on ${engine}: ${plan.jobs.length} nodes, ${atOnce} at a time`,
  );
  const library = { prelude: () => plan.prelude };
  const runs = Math.max(1, Number(values.runs) || 1);
  const all: Proof[] = [];
  for (let run = 1; run <= runs; run += 1) {
    if (runs > 1) console.log(`Run ${run} of ${runs}`);
    const { proofs, times } = await runJobs({ runtime, library, engine }, plan.jobs, {
      atOnce,
      signal: stop.signal,
      say: console.log,
    });
    stop.signal.throwIfAborted();
    all.push(...proofs);
    console.log('Seconds of each lab, over all its nodes:');
    for (const [name, { nodes, seconds }] of [...times].sort((a, b) => b[1].seconds - a[1].seconds))
      console.log(`  ${seconds.toFixed(1).padStart(7)} s  ${name} (${nodes} nodes)`);
  }
  return tallyOf(all);
}

function tallyOf(proofs: Proof[]): Tally {
  const failed = proofs.filter(({ problems }) => problems.length > 0);
  return {
    passed: proofs.length - failed.length,
    failed: failed.length,
    skipped: 0,
    notes: failed.map((one) => `failed: ${asText(one).trim()}`),
  };
}
