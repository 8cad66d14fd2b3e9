// npm run labs:verify [lab…]: proves every lab on a real node, and every output that a lesson shows. What
// passed is written to labs/proofs.json lab by lab, so a stopped run goes on with `-- --stale`.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readProofRecord } from '#adapters/lab-proofs/proof-record';
import { connect } from '#db/client';
import { describeError } from '#domain/describe-error';
import { chosenBases, type EngineName } from '#domain/engines/engines';
import { workspaces } from '#domain/labs/workspace';
import { formatProblems } from '#domain/learning/author-problem';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { moduleGraphHash } from '#gateway/process/module-graph';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError, step } from './setup/progress.ts';
import { projectRoot, stateFolder } from './setup/project.ts';
import type { Tally } from './testing/tally.ts';
import { chooseLabs, type Extent, isStale } from './verify/choose-labs.ts';
import { commitId } from './verify/commit-id.ts';
import { describeRun } from './verify/describe-run.ts';
import { dockerRuntime } from './verify/docker-runtime.ts';
import { failedLabs } from './verify/failed-labs.ts';
import { keepRecord } from './verify/keep-record.ts';
import { ownInstallation } from './verify/own-installation.ts';
import {
  labsAtOnce,
  onlyLabs,
  type ProofPlan,
  planProofs,
  workspacesOf,
} from './verify/plan-proofs.ts';
import { asText, hasPassed, type ProvedLab, runJobs } from './verify/run-jobs.ts';
import { type KeyedStanding, standingsOf } from './verify/standings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** File for the tally, for npm test. */
    json: { type: 'string' },
    /** How many labs run at a time. */
    jobs: { type: 'string' },
    /** How often everything is proved; a proof that only holds in some runs is a flake. */
    runs: { type: 'string', default: '1' },
    /** Only labs without a proof of their present files. */
    stale: { type: 'boolean', default: false },
    /** Those, and a few others that change with the commit: npm test. */
    sample: { type: 'boolean', default: false },
  },
});
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stop.abort(new SetupError('Stopped; the nodes are removed.')));

try {
  const tally = await verify();
  if (values.json) writeFileSync(values.json, JSON.stringify(tally));
  if (tally.closing) console.log(tally.closing);
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
  const extent = chosenExtent();
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
      return await proveWhatIsDue(runtime, plan, extent);
    } finally {
      await release();
    }
  } finally {
    await sql.end({ timeout: 2 });
    await database.release();
  }
}

async function proveWhatIsDue(
  runtime: LabRuntime,
  whole: ProofPlan,
  extent: Extent,
): Promise<Tally> {
  const available = await runtime.availability();
  if (!available.ok) throw new SetupError(`Labs cannot run: ${available.message}`);
  const { engine } = available;
  const reading = readProofRecord(projectRoot);
  if (!reading.ok) throw new SetupError(formatProblems(reading.problems));
  const code = moduleGraphHash(projectRoot, 'scripts/labs-verify.ts');
  const engineBases = chosenBases(process.env);
  const failures = failedLabs(path.join(stateFolder(), 'failed-labs'));
  const standings = await standingsOf(
    { root: projectRoot, engine, engineBases },
    { labs: whole.labs, record: reading.record, code, failed: failures.names() },
  );
  const chosen = chooseLabs(standings, extent, commitId(projectRoot, new Date()));
  const plan = onlyLabs(whole, chosen);
  if (chosen.length > 0) await ensureImages(runtime, engine, plan);
  const recordTo = {
    root: projectRoot,
    engine,
    code,
    known: whole.known,
    // An operator's own image is not the one that the record names.
    keys: engineBases[engine] ? new Map() : keysToWrite(standings, extent),
    now: () => new Date(),
  };
  const proved = await prove(runtime, plan, engine, (lab) => {
    failures.note(lab.lab, hasPassed(lab));
    keepRecord(recordTo, lab);
  });
  const failed = proved.filter((one) => !hasPassed(one)).map(({ lab }) => lab);
  const closing = describeRun(standings, { chosen, failed: [...new Set(failed)], extent });
  return { ...tallyOf(proved), closing };
}

function chosenExtent(): Extent {
  if (values.stale && values.sample) throw new SetupError('Use --stale or --sample, not both.');
  if (values.stale) return 'stale';
  return values.sample ? 'sample' : 'all';
}

/**
 * A sample leaves the entries of unchanged labs as they are, so that npm test only touches the file for
 * labs that its developer changed.
 */
function keysToWrite(standings: KeyedStanding[], extent: Extent): Map<string, string> {
  return new Map(
    standings
      .filter((one) => extent !== 'sample' || isStale(one))
      .map(({ lab, key }) => [lab, key]),
  );
}

async function ensureImages(
  runtime: LabRuntime,
  engine: EngineName,
  plan: ProofPlan,
): Promise<void> {
  for (const workspace of [null, ...workspacesOf(plan)]) {
    const name = workspace ? `the ${workspaces[workspace].displayName} workspace` : engine;
    await step(`The image of ${name}`, (say) =>
      runtime.ensureImages({ engine, workspace }, ({ detail }) => say(detail), stop.signal),
    );
  }
}

/** `ended` is called for each lab as soon as it has ended, with the last of its runs or the first that failed. */
async function prove(
  runtime: LabRuntime,
  plan: ProofPlan,
  engine: EngineName,
  ended: (lab: ProvedLab) => void,
): Promise<ProvedLab[]> {
  if (plan.jobs.length === 0) return [];
  const atOnce = Number(values.jobs) || labsAtOnce();
  const names = plan.labs.map(({ name }) => name).join(', ');
  console.log(`Proving ${names} on ${engine}: ${plan.jobs.length} nodes, ${atOnce} at a time`);
  const library = { prelude: () => plan.prelude };
  const runs = Math.max(1, Number(values.runs) || 1);
  const all: ProvedLab[] = [];
  for (let run = 1; run <= runs; run += 1) {
    if (runs > 1) console.log(`Run ${run} of ${runs}`);
    const labs = await runJobs({ runtime, library, engine }, plan.jobs, {
      atOnce,
      signal: stop.signal,
      say: console.log,
      labDone: (last) => {
        const ofLab = [...all.filter(({ lab }) => lab === last.lab), last];
        if (run === runs) ended(ofLab.find((one) => !hasPassed(one)) ?? last);
      },
    });
    stop.signal.throwIfAborted();
    all.push(...labs);
    console.log('Seconds of each lab, over all its nodes:');
    for (const { lab, nodes, seconds } of labs.sort((a, b) => b.seconds - a.seconds))
      console.log(`  ${seconds.toFixed(1).padStart(7)} s  ${lab} (${nodes} nodes)`);
  }
  return all;
}

function tallyOf(labs: ProvedLab[]): Tally {
  const proofs = labs.flatMap((lab) => lab.proofs);
  const failed = proofs.filter(({ problems }) => problems.length > 0);
  return {
    passed: proofs.length - failed.length,
    failed: failed.length,
    skipped: 0,
    notes: failed.map((one) => `failed: ${asText(one).trim()}`),
  };
}
