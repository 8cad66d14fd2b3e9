import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { useEmbeddedPostgres } from '../../scripts/setup/embedded-postgres.ts';
import { migrate } from '../migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of a server on which tests may create databases. */
    serverUrl: string;
    /** A migrated database to copy: `create database x template y`. */
    templateDatabase: string;
  }
}

/** A real Postgres with one migrated template; every test file copies it (see test-database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await useEmbeddedPostgres('test-postgres');
  const serverUrl = given ?? server!.url;
  const template = `strait_template_${randomBytes(5).toString('hex')}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(template)}`;
  await migrate(withDatabase(serverUrl, template));
  project.provide('serverUrl', serverUrl);
  project.provide('templateDatabase', template);
  return async () => {
    await sql`drop database if exists ${sql(template)} with (force)`;
    await sql.end();
    await server?.release();
  };
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
