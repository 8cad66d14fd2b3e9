// npm test: sets up what every suite needs, runs them all, and ends with one line over all of them.
// `npm test -- unit e2e` runs the named ones only.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { stateFolder } from './setup/project.ts';
import { type Suite, suites } from './testing/suites.ts';
import { addUp, describe, type Tally } from './testing/tally.ts';

const wanted = process.argv.slice(2);
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

// Two lanes for two cores: what needs an image waits for it while the other suites run. What measures
// time (a check has 15 s, a lesson's command its own) runs alone after both.
const light = chosen.filter((suite) => suite.lane === 'light');
const heavy = chosen.filter((suite) => suite.lane === 'heavy');
await Promise.all([runInTurn(light), runInTurn(heavy)]);
await runInTurn(chosen.filter((suite) => suite.lane === 'after'));

console.log('');
for (const suite of chosen) console.log(describe(suite.name, tallies.get(suite.name)!));
const total = addUp([...tallies.values()]);
console.log(`All suites took ${((Date.now() - began) / 60_000).toFixed(1)} minutes.`);
const mustNotSkip = process.env.CI === 'true' && total.skipped > 0;
if (mustNotSkip) console.log(`${total.skipped} tests were skipped, which fails the run in CI.`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 || mustNotSkip || total.passed === 0 ? 1 : 0);

async function runInTurn(list: Suite[]): Promise<void> {
  for (const suite of list) {
    const at = Date.now();
    console.log(`\n── ${suite.name} ──`);
    const tally = await suite.run(path.join(reports, `${suite.name}.json`)).catch(
      (error): Tally => ({
        passed: 0,
        failed: 1,
        skipped: 0,
        notes: [String(error?.message ?? error)],
      }),
    );
    tallies.set(suite.name, { ...tally, seconds: (Date.now() - at) / 1000 });
  }
}
