// The commands that no other suite runs. `npm start`, restart, dev, labs:clean and the suites' own are run there.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { expect, inject, onTestFinished, test } from 'vitest';
import { withDatabase } from '../db/testing/global-setup.ts';
import { npmRun } from './testing/npm-run.ts';
import { partialCheckout } from './testing/partial-checkout.ts';

test('npm run format formats what is in the checkout', async () => {
  const { root } = checkout(['biome.json']);
  const file = path.join(root, 'scripts/hasty.ts');
  writeFileSync(file, 'export const  hasty = {a:1,\n"b" : "two"}');
  const { code, stderr } = await npmRun('format', [], { root });
  expect(code, stderr).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe("export const hasty = { a: 1, b: 'two' };\n");
}, 60_000);

test('npm run db:generate finds nothing that the migrations lack', async () => {
  const { root } = checkout(['db', 'src', 'tsconfig.json']);
  const migrations = () => readdirSync(path.join(root, 'db/migrations'));
  const before = migrations();
  const { code, stdout, stderr } = await npmRun('db:generate', ['--name', 'nothing'], { root });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('No schema changes');
  expect(migrations()).toEqual(before);
}, 60_000);

test('npm run db:up brings an empty database up to date and prints its address', async () => {
  const name = `strait_up_${randomBytes(5).toString('hex')}`;
  const url = withDatabase(inject('serverUrl'), name);
  const admin = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} });
  try {
    await admin`create database ${admin(name)}`;
    const { code, stdout, stderr } = await npmRun('db:up', [], { env: { DATABASE_URL: url } });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(url);
    const sql = postgres(url, { max: 1 });
    const [counted] = await sql`select count(*)::int as learners from learner`;
    expect(counted).toEqual({ learners: 0 });
    await sql.end();
  } finally {
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
  }
}, 60_000);

function checkout(parts: string[]) {
  const made = partialCheckout(parts);
  onTestFinished(made.remove);
  return made;
}
