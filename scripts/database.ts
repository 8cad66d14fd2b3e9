// npm run db:up: a migrated database for work on the code; prints its address and leaves it running.
import { readyDatabase } from './setup/database.ts';
import { fail } from './setup/progress.ts';

try {
  console.log((await readyDatabase()).url);
} catch (error) {
  fail(error);
}
