// npm run db:up: a migrated database for work on the code; prints its address and leaves it running.
import { migrate } from '../db/migrate.ts';
import { startEmbeddedPostgres } from './setup/embedded-postgres.ts';

const url = process.env.DATABASE_URL ?? (await startEmbeddedPostgres('postgres')).url;
await migrate(url);
console.log(url);
