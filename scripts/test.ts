// npm test: sets up what every suite needs, runs them all, and ends with one line over all of them.
// `npm test -- unit e2e` runs the named ones only. `npm run test:all` proves every lab, whatever the record says.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stateFolder } from './setup/project.ts';
import { type Suite, suites } from './testing/suites.ts';
import { addUp, describe, type Tally } from './testing/tally.ts';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `No suite is called ${unknown.join(', ')}; there are ${suites.map((suite) => suite.name).join(', ')}.`,
  );
  process.exit(2);
}

const reports = path.join(stateFolder(), 'reports');
mkdirSync(reports, { recursive: true });
const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite.name));
const began = Date.now();
const tallies = new Map<string, Tally>();

// Two at a time for two cores: images take minutes where they are not built yet, or seconds. What measures
// time (a check has 15 s, a lesson's command its own) runs alone after that.
const ended = new Map<string, Promise<void>>();
const beside = chosen.filter((suite) => suite.when === 'beside').values();
await Promise.all([runInTurn(beside), runInTurn(beside)]);
await runInTurn(chosen.filter((suite) => suite.when === 'after').values());

console.log('');
for (const suite of chosen) console.log(describe(suite.name, tallies.get(suite.name)!));
const total = addUp([...tallies.values()]);
console.log(`All suites took ${((Date.now() - began) / 60_000).toFixed(1)} minutes.`);
for (const { closing } of tallies.values()) if (closing) console.log(closing);
const mustNotSkip = process.env.CI === 'true' && total.skipped > 0;
if (mustNotSkip) console.log(`${total.skipped} tests were skipped, which fails the run in CI.`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 || mustNotSkip || total.passed === 0 ? 1 : 0);

/** Takes suites from a list that others may take from too. */
async function runInTurn(waiting: Iterable<Suite>): Promise<void> {
  for (const suite of waiting) {
    const run = runOne(suite);
    ended.set(suite.name, run);
    await run;
  }
}

async function runOne(suite: Suite): Promise<void> {
  if (suite.needs) await ended.get(suite.needs);
  const at = Date.now();
  console.log(`\n── ${suite.name} ──`);
  const report = path.join(reports, `${suite.name}.json`);
  const tally = await suite.run(report, { everyLab: values.all }).catch(
    (error): Tally => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      notes: [String(error?.message ?? error)],
    }),
  );
  tallies.set(suite.name, { ...tally, seconds: (Date.now() - at) / 1000 });
}
