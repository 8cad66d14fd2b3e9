import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../db/testing/test-database.ts';
import { npmRun } from './testing/npm-run.ts';

const database = testDatabase();
let answers: string;
beforeAll(() => {
  answers = mkdtempSync(path.join(tmpdir(), 'strait-answers-'));
});
afterAll(() => rmSync(answers, { recursive: true }));

test('npm run labs:try accepts a right answer and says what a wrong one lacks', async () => {
  cpSync('labs/nodes-and-tokens/solutions/token-of-a-ship.sh', path.join(answers, 'right.sh'));
  writeFileSync(path.join(answers, 'wrong.sh'), 'true\n');
  const tried = await npmRun('labs:try', ['nodes-and-tokens', 'token-of-a-ship', answers], {
    env: { DATABASE_URL: database.url, LAB_ENGINE: 'cassandra' },
  });
  expect(tried.code, tried.stdout + tried.stderr).toBe(0);
  expect(tried.stdout).toContain('PASSES  right.sh\n    holds   In harbour.answers');
  expect(tried.stdout).toContain('REFUSED wrong.sh\n    missing There is no row');
});

test('npm run labs:try names what it does not know', async () => {
  const tried = await npmRun('labs:try', ['nodes-and-tokens', 'no-such-task', answers]);
  expect(tried.code).toBe(1);
  expect(tried.stderr).toContain('nodes-and-tokens has no task "no-such-task"');
});
