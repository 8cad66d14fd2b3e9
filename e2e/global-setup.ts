import { useEmbeddedPostgres } from '../scripts/setup/embedded-postgres.ts';

/** Keeps the tests' Postgres up for the whole run, since workers come and go. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await useEmbeddedPostgres('test-postgres');
  return () => server.release();
}
