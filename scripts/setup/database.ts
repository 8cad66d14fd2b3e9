import postgres from 'postgres';
import { migrate } from '../../db/migrate.ts';
import { useEmbeddedPostgres } from './embedded-postgres.ts';
import { SetupError, step } from './progress.ts';

export type ReadyDatabase = {
  url: string;
  /** Ends this use of it; the last user stops an embedded one. */
  release(): Promise<void>;
};

/** A migrated database: DATABASE_URL if set, otherwise the embedded one. */
export async function readyDatabase(): Promise<ReadyDatabase> {
  const given = process.env.DATABASE_URL;
  const database = given ? await external(given) : await embedded();
  await step('Applying migrations', () => migrate(database.url)).catch(async (error) => {
    await database.release();
    throw new SetupError(
      `The database answers, but its schema could not be brought up to date: ${reasonOf(error)}`,
    );
  });
  return database;
}

async function embedded(): Promise<ReadyDatabase> {
  try {
    return await step('Starting Postgres', () => useEmbeddedPostgres('postgres'));
  } catch (error) {
    throw new SetupError(whyNoPostgres(error));
  }
}

async function external(url: string): Promise<ReadyDatabase> {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new SetupError(
      'DATABASE_URL must begin with postgres:// or postgresql://. Unset it to use the embedded Postgres.',
    );
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new SetupError(
      `DATABASE_URL names ${host}${pathname}, which refuses: ${reasonOf(error)}\nCorrect it, or unset DATABASE_URL to use the embedded Postgres.`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
  return { url, release: async () => {} };
}

/**
 * The useful part of an error from the embedded Postgres or the programs that create and start it.
 */
export function whyNoPostgres(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const reason = said.trim() || reasonOf(error);
  if (/ENOSPC|no space left on device|check free disk space/i.test(reason))
    return 'The disk is full: Postgres needs about 60 MB. Free some space and start again.';
  const wayOut = /EACCES|EPERM|permission denied/i.test(reason)
    ? 'Run the command as the account that ran it first in this folder, or set DATABASE_URL to use a Postgres of your own.'
    : 'Set DATABASE_URL to use a Postgres of your own.';
  return `The embedded Postgres could not be started:\n  ${lastLines(reason)}\n${wayOut}`;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n  ');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
