import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../db/testing/test-database.ts';
import { npmRun } from '../scripts/testing/npm-run.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const benches = Object.keys(scripts).filter((name) => name.startsWith('bench:'));
const database = testDatabase();

// Most of them serve the site; the first to need it would pay for the build.
beforeAll(async () => {
  const { code, stdout, stderr } = await npmRun('build');
  expect(code, stdout + stderr).toBe(0);
});

test.for(benches)(
  '%s runs in its short form and compares with a peer',
  { timeout: 300_000 },
  async (bench, { signal }) => {
    const env = { DATABASE_URL: database.url };
    const { code, stdout, stderr } = await npmRun(bench, ['--short'], { env, signal });
    expect(code, stdout + stderr).toBe(0);
    const ratios = ratiosOf(stdout);
    expect(ratios, stdout).not.toEqual([]);
    for (const ratio of ratios) expect(ratio, stdout).toBeGreaterThan(0);
  },
);

/** The numbers in the first table's column of ratios; rows without a peer have none. */
function ratiosOf(output: string): number[] {
  const rows = output.split('\n').filter((line) => line.startsWith('│'));
  const cells = (row = '') => row.split('│').map((cell) => cell.trim());
  const column = cells(rows[0]).findIndex((name) => name === 'ratio' || name === 'ofRaw');
  const end = rows.findIndex((row, no) => no > 0 && cells(row)[1] === '(index)');
  return rows
    .slice(1, end < 0 ? undefined : end)
    .map((row) => cells(row)[column])
    .filter((cell) => cell !== 'null')
    .map(Number);
}
