import { randomBytes } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { connect, type Database } from '#db/client';
import * as schema from '#db/schema/all';
import { migrate } from '../db/migrate.ts';
import { withDatabase } from '../db/testing/global-setup.ts';
import { useEmbeddedPostgres } from '../scripts/setup/embedded-postgres.ts';

export type BenchDatabase = {
  url: string;
  /** As the product connects, with its limits. */
  db: Database;
  /** For what prepares a bench: a statement may take minutes. */
  patient: Database;
  drop(): Promise<void>;
};

/** A migrated database that only this run uses. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const server = await useEmbeddedPostgres('test-postgres');
  const name = `strait_bench_${randomBytes(5).toString('hex')}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  const url = withDatabase(server.url, name);
  await migrate(url);
  const { db, sql } = connect(url);
  const patient = postgres(url, { max: 1, onnotice: () => {} });
  return {
    url,
    db,
    patient: drizzle(patient, { schema }),
    drop: async () => {
      await Promise.all([sql.end(), patient.end()]);
      await admin`drop database if exists ${admin(name)} with (force)`;
      await admin.end();
      await server.release();
    },
  };
}
