import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { demoPassword } from '../scripts/setup/demo-password.ts';
import { argon2Passwords } from '../src/adapters/passwords.ts';
import { learner } from './schema/accounts.ts';
import { demoLearner, seedDemoLearner } from './seed.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const passwords = argon2Passwords();
const seed = (password: string) => seedDemoLearner({ db: database.db, passwords, password });
const stored = async () => (await database.db.select().from(learner))[0]!;

test('the demo learner is made once, by however many starts', async () => {
  const [one, two] = await Promise.all([seed('first-password'), seed('first-password')]);
  expect(one).toEqual(two);
  const before = await stored();
  await seed('first-password');
  expect(await stored()).toEqual(before);
  expect(before).toMatchObject(demoLearner);
  expect(before.passwordHash).not.toContain('first-password');
});

test('a changed password is given back; name and id stay', async () => {
  const { learnerId } = await seed('first-password');
  await database.db.update(learner).set({ name: 'Renamed' }).where(eq(learner.id, learnerId));
  expect(await seed('second-password')).toMatchObject({ learnerId });
  const row = await stored();
  expect(row.name).toBe('Renamed');
  expect(await passwords.verify(row.passwordHash, 'second-password')).toBe(true);
});

test('the password is drawn once for each installation and readable by its owner alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'strait-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const password = demoPassword(folder);
  expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  expect(demoPassword(folder)).toBe(password);
  expect(statSync(path.join(folder, 'demo-password')).mode & 0o777).toBe(0o600);
});
