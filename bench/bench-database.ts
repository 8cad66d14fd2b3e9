import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { connect, type Database } from '#db/client';
import { migrate } from '../db/migrate.ts';
import { withDatabase } from '../db/testing/global-setup.ts';
import { useEmbeddedPostgres } from '../scripts/setup/embedded-postgres.ts';

export type BenchDatabase = { url: string; db: Database; drop(): Promise<void> };

/** A migrated database that only this run uses. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const server = await useEmbeddedPostgres('test-postgres');
  const name = `strait_bench_${randomBytes(5).toString('hex')}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  const url = withDatabase(server.url, name);
  await migrate(url);
  const { db, sql } = connect(url);
  return {
    url,
    db,
    drop: async () => {
      await sql.end();
      await admin`drop database if exists ${admin(name)} with (force)`;
      await admin.end();
      await server.release();
    },
  };
}
