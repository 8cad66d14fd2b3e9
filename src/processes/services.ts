import { certificatePicture } from '#adapters/certificate-picture';
import { courseLibrary } from '#adapters/course-files';
import { projectRoot } from '#adapters/course-files/project-root';
import { labProofs } from '#adapters/lab-proofs';
import { argon2Passwords } from '#adapters/passwords';
import { postgresSessions } from '#adapters/sessions';
import { connect, type Database } from '#db/client';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabProofs } from '#domain/ports/lab-proofs';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Passwords } from '#domain/ports/passwords';
import type { Sessions } from '#domain/ports/sessions';
import { type Env, readEnv } from '#env';
import { labRuntime } from './gateway-services.ts';

/**
 * What commands and queries get; built once per process. Only this module and gateway-services.ts
 * build adapters.
 */
export type Services = {
  env: Env;
  db: Database;
  sessions: Sessions;
  passwords: Passwords;
  library: CourseLibrary;
  proofs: LabProofs;
  certificatePainter: CertificatePainter;
  runtime: LabRuntime;
  /** Closes the database connections, so that a script can end. */
  close(): Promise<void>;
};

let built: Services | undefined;

/** Connection pools and adapters hold no learner's state, so each bundle may have its own copy. */
export function services(): Services {
  built ??= build(readEnv());
  return built;
}

function build(env: Env): Services {
  const { db, sql } = connect(env.DATABASE_URL);
  const root = projectRoot();
  const cache = env.NODE_ENV === 'production';
  const library = courseLibrary({ root, cache });
  return {
    env,
    db,
    sessions: postgresSessions(db, env.origins[0]!),
    passwords: argon2Passwords(),
    runtime: labRuntime({ env, db, root }),
    library,
    proofs: labProofs({ root, cache, library }),
    certificatePainter: certificatePicture({ root }),
    close: () => sql.end({ timeout: 2 }),
  };
}
