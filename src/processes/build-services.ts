import { certificatePicture } from '#adapters/certificate-picture';
import { courseLibrary } from '#adapters/course-files';
import { projectRoot } from '#adapters/course-files/project-root';
import { labProofs } from '#adapters/lab-proofs';
import { argon2Passwords } from '#adapters/passwords';
import { postgresSessions } from '#adapters/sessions';
import { connect } from '#db/client';
import type { Env } from '#env';
import type { Services } from '#services';
import { buildLabRuntime } from './build-lab-runtime.ts';

export type BuiltServices = Services & {
  /** Closes the database connections, so that the process can end. */
  close(): Promise<void>;
};

/**
 * The composition root of a process that serves pages, and of scripts and tests that do what pages
 * do. A process calls it once, hands the result on, and so has one pool.
 */
export function buildServices(
  env: Env,
  /** Which process this is, as pg_stat_activity shows it. */
  application: string,
): BuiltServices {
  const { db, sql } = connect(env.DATABASE_URL, { application });
  const root = projectRoot();
  const cache = env.NODE_ENV === 'production';
  const library = courseLibrary({ root, cache });
  return {
    env,
    db,
    sessions: postgresSessions(db, env.origins[0]!),
    passwords: argon2Passwords(),
    runtime: buildLabRuntime({ env, db, root }),
    library,
    proofs: labProofs({ root, cache, library }),
    certificatePainter: certificatePicture({ root }),
    close: () => sql.end({ timeout: 2 }),
  };
}
