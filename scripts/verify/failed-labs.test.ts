import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { failedLabs } from './failed-labs.ts';

it('remembers a lab that failed until it has passed', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'strait-failed-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = path.join(parent, 'failed-labs');
  expect(failedLabs(folder).names()).toEqual([]);
  failedLabs(folder).note('go-rows', false);
  failedLabs(folder).note('go-writes', true);
  expect(failedLabs(folder).names()).toEqual(['go-rows']);
  failedLabs(folder).note('go-rows', true);
  expect(failedLabs(folder).names()).toEqual([]);
});
