import { expect, it } from 'vitest';
import { addUp, fromPlaywright, fromVitest, withExitCode } from './tally.ts';

it('counts a vitest file that cannot be loaded as a failure', () => {
  const tally = fromVitest({
    testResults: [
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
      {
        name: 'good.test.ts',
        status: 'passed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'waits', status: 'pending' },
        ],
      },
    ],
  });
  expect(tally).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
  expect(tally.notes).toContain('cannot run: broken.test.ts');
  expect(tally.notes).toContain('skipped: waits');
});

it('counts a flaky browser test and a broken browser run as failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(fromPlaywright({ stats, errors: [{ message: 'no browser' }] })).toMatchObject({
    passed: 3,
    failed: 3,
    skipped: 2,
  });
});

it('adds suites up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, notes: ['a'] };
  expect(addUp([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, notes: ['a', 'a'] });
});

it('counts a failed run of passed tests as a failure', () => {
  const passed = { passed: 4, failed: 0, skipped: 0, notes: [] };
  expect(withExitCode(passed, 0, 'vitest')).toEqual(passed);
  expect(withExitCode(passed, 1, 'vitest')).toMatchObject({ passed: 4, failed: 1 });
  expect(withExitCode({ ...passed, failed: 2 }, 1, 'vitest').failed).toBe(2);
});
