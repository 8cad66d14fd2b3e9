import { type Env, readEnv } from '../../src/env.ts';
import { SetupError } from './progress.ts';

/** The environment before there is a database; throws a SetupError that names what is wrong in it. */
export function startSettings(): Env {
  try {
    return readEnv({ DATABASE_URL: 'postgres://embedded', ...process.env });
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}
