import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withMachineLock } from './machine-lock.ts';

const linux = process.platform === 'linux';

it.runIf(linux)('lets one piece of work run at a time', async () => {
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await pause(50);
    log.push(`${name} ends`);
  };
  const name = `test-${process.pid}`;
  await Promise.all([withMachineLock(name, work('a')), withMachineLock(name, work('b'))]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it.runIf(linux)('frees the name when the work fails', async () => {
  const name = `test-failing-${process.pid}`;
  const failing = withMachineLock(name, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await withMachineLock(name, async () => 'done')).toBe('done');
});
