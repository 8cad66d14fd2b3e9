import { expect, test } from 'vitest';
import { whyNoPostgres } from './database.ts';

const failed = (stderr: string) =>
  Object.assign(new Error('Command failed: initdb --pgdata=x'), { stderr });

test('a full disk is named, whoever met it', () => {
  const full = Object.assign(new Error('write'), { message: 'ENOSPC: no space left on device' });
  const short = failed(
    'FATAL: could not extend file: wrote only 4096 bytes\nHINT: Check free disk space.',
  );
  const none = failed('initdb: error: could not write: No space left on device');
  for (const error of [full, short, none])
    expect(whyNoPostgres(error)).toMatch(/^The disk is full: .*start again\.$/);
});

test('a program that fails is told by what it said, with the way out', () => {
  const told = whyNoPostgres(failed('initdb: error: invalid locale settings\n'));
  expect(told).toContain('invalid locale settings');
  expect(told).not.toContain('--pgdata');
  expect(told).toContain('DATABASE_URL');
});

test('a folder that another account made is told with whom to run it as', () => {
  expect(whyNoPostgres(new Error("EACCES: permission denied, mkdir '.strait'"))).toContain(
    'as the account that ran it first',
  );
});
