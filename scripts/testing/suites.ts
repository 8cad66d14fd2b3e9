import { readFileSync, rmSync } from 'node:fs';
import { browserExecutable } from '../setup/browser.ts';
import { useEmbeddedPostgres } from '../setup/embedded-postgres.ts';
import { buildSite } from '../setup/site-build.ts';
import { runTool } from './run-tool.ts';
import { fromPlaywright, fromVitest, type Tally, withExitCode } from './tally.ts';

export type Suite = {
  name: string;
  /** beside: two at a time, in this order; after: alone, once those have ended. */
  when: 'beside' | 'after';
  /** A suite that has to end first, though not with success. */
  needs?: string;
  /** Runs it and reads its report, a JSON file at the given path. */
  run(report: string, extent: { everyLab: boolean }): Promise<Tally>;
};

export const suites: Suite[] = [
  { name: 'lint', when: 'beside', run: lint },
  {
    name: 'images',
    when: 'beside',
    run: () => tool('Docker Engine and image', 'scripts/labs-build.ts', []),
  },
  { name: 'unit', when: 'beside', run: (report) => vitest('unit', report) },
  { name: 'db', when: 'beside', run: (report) => withTestPostgres(() => vitest('db', report)) },
  {
    name: 'content',
    when: 'beside',
    run: () => tool('content check', 'scripts/content-check.ts', []),
  },
  {
    name: 'site',
    when: 'beside',
    // Both write what Astro keeps in .astro.
    needs: 'lint',
    run: () => tool('site build', 'scripts/build-site.ts', []),
  },
  {
    name: 'docker',
    when: 'after',
    run: (report) => withTestPostgres(() => vitest('docker', report)),
  },
  { name: 'labs', when: 'after', run: labs },
  { name: 'e2e', when: 'after', run: e2e },
];

async function lint(): Promise<Tally> {
  const tools: [string, string, string[]][] = [
    ['astro sync', 'node_modules/astro/bin/astro.mjs', ['sync', '--silent']],
    ['biome', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']],
    ['secretlint', 'node_modules/secretlint/bin/secretlint.js', ['**/*', '.*', '.*/**']],
    ['tsc', 'node_modules/typescript/bin/tsc', ['--noEmit']],
    ['astro check', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
  ];
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const [title, script, args] of tools) {
    const one = await tool(title, script, args);
    tally.passed += one.passed;
    tally.failed += one.failed;
    tally.notes.push(...one.notes);
  }
  return tally;
}

/** A tool that passes or fails as a whole. */
async function tool(title: string, script: string, args: string[]): Promise<Tally> {
  const code = await runTool([script, ...args]);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, notes: [] }
    : { passed: 0, failed: 1, skipped: 0, notes: [`failed: ${title} (exit ${code})`] };
}

async function vitest(project: string, report: string): Promise<Tally> {
  rmSync(report, { force: true });
  const code = await runTool([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return withExitCode(fromVitest(JSON.parse(readFileSync(report, 'utf8'))), code, 'vitest');
}

/** Keeps one test cluster up for a suite, so that its projects need not start it again. */
async function withTestPostgres<T>(work: () => Promise<T>): Promise<T> {
  const server = await useEmbeddedPostgres('test-postgres');
  try {
    return await work();
  } finally {
    await server.release();
  }
}

async function labs(report: string, { everyLab }: { everyLab: boolean }): Promise<Tally> {
  rmSync(report, { force: true });
  const extent = everyLab ? [] : ['--sample'];
  await withTestPostgres(() => runTool(['scripts/labs-verify.ts', ...extent, '--json', report]));
  return JSON.parse(readFileSync(report, 'utf8')) as Tally;
}

async function e2e(report: string): Promise<Tally> {
  rmSync(report, { force: true });
  const browser = await browserExecutable((line) => console.log(`  ${line}`));
  await buildSite();
  const code = await runTool(['node_modules/@playwright/test/cli.js', 'test'], {
    BROWSER_EXECUTABLE: browser ?? '',
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return withExitCode(fromPlaywright(JSON.parse(readFileSync(report, 'utf8'))), code, 'playwright');
}
