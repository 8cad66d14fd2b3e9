import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, type Database } from '../client.ts';

/**
 * A database for this test file: call it at the top of the file, read `.db` and `.url` inside
 * tests.
 */
export function testDatabase(): { readonly db: Database; readonly url: string } {
  const name = `strait_test_${randomBytes(5).toString('hex')}`;
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${name}`;
  const admin = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} });
  let open: ReturnType<typeof connect> | undefined;
  beforeAll(async () => {
    await admin`create database ${admin(name)} template ${admin(inject('templateDatabase'))}`;
    open = connect(url.href);
  });
  afterAll(async () => {
    await open?.sql.end();
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
  });
  return {
    get db() {
      if (!open) throw new Error('testDatabase() is ready inside tests only');
      return open.db;
    },
    url: url.href,
  };
}
