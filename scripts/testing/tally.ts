/** What one suite came to. */
export type Tally = {
  passed: number;
  failed: number;
  skipped: number;
  /** Wall time. */
  seconds?: number;
  /** Names of what failed or was skipped, and why a suite could not run. */
  notes: string[];
  /** A line for the end of the run, over all suites: what was not run, and why that is right. */
  closing?: string;
};

export function addUp(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
      notes: [...sum.notes, ...tally.notes],
    }),
    { passed: 0, failed: 0, skipped: 0, notes: [] },
  );
}

export function describe(name: string, tally: Tally): string {
  const counts = `${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(3)} failed ${String(tally.skipped).padStart(3)} skipped`;
  const time = `${(tally.seconds ?? 0).toFixed(1)} s`.padStart(9);
  const notes = tally.notes.map((note) => `\n      ${note.replaceAll('\n', '\n      ')}`).join('');
  return `${name.padEnd(10)}${counts}${time}${notes}`;
}

/**
 * A runner may fail without a failed test: an error outside of any test, a teardown that threw.
 * Its report does not say so, its exit code does.
 */
export function withExitCode(tally: Tally, code: number, runner: string): Tally {
  if (code === 0 || tally.failed > 0) return tally;
  const note = `${runner} ended with code ${code} though every test passed: see its output above`;
  return { ...tally, failed: 1, notes: [...tally.notes, note] };
}

/** vitest's JSON report (jest's format). A file that cannot be loaded counts as one failure. */
export function fromVitest(report: VitestReport): Tally {
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed');
  const skipped = tests.filter((test) => test.status !== 'failed' && test.status !== 'passed');
  return {
    passed: tests.length - failed.length - skipped.length,
    failed: failed.length + broken.length,
    skipped: skipped.length,
    notes: [
      ...broken.map((file) => `cannot run: ${file.name}`),
      ...failed.map((test) => `failed: ${test.fullName}`),
      ...skipped.map((test) => `skipped: ${test.fullName}`),
    ],
  };
}
type VitestReport = {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
};

/** Playwright's JSON report. A test that passed only when tried again counts as failed. */
export function fromPlaywright(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const errors = report.errors ?? [];
  return {
    passed: expected,
    failed: unexpected + flaky + errors.length,
    skipped,
    notes: errors.map((error) => `cannot run: ${error.message ?? 'unknown error'}`),
  };
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: { message?: string }[];
};
