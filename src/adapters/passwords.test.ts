import { expect, test } from 'vitest';
import { argon2Passwords } from './passwords.ts';

const passwords = argon2Passwords();

test('a hash is argon2id with 19 MiB, two passes and a salt of its own', async () => {
  const [one, two] = await Promise.all([
    passwords.hash('seven wet lamps'),
    passwords.hash('seven wet lamps'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await passwords.verify(one, 'seven wet lamps')).toBe(true);
  expect(await passwords.verify(one, 'Seven wet lamps')).toBe(false);
});

test('a password counts to its last character', async () => {
  const long = 'x'.repeat(255);
  const hash = await passwords.hash(`${long}a`);
  expect(await passwords.verify(hash, `${long}b`)).toBe(false);
  expect(await passwords.verify(hash, `${long}a`)).toBe(true);
});

test('the same characters composed otherwise are the same password', async () => {
  expect(
    await passwords.verify(await passwords.hash('caf\u00e9 harbour'), 'cafe\u0301 harbour'),
  ).toBe(true);
});

test('for an account that does not exist the work is done and the answer is no', async () => {
  const hash = await passwords.hash('seven wet lamps');
  const spent = async (stored: string | null) => {
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round += 1)
      expect(await passwords.verify(stored, 'guess')).toBe(false);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await spent(hash);
  // CPU time of hashing, not the clock: a shortcut would be a hundred times cheaper, never a quarter.
  expect(await spent(null)).toBeGreaterThan((await spent(hash)) / 4);
});
