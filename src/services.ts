import { join } from 'node:path';
import { certificatePicture } from '#adapters/certificate-picture';
import { courseLibrary } from '#adapters/course-files';
import { projectRoot } from '#adapters/course-files/project-root';
import { dockerLabs } from '#adapters/docker/docker-labs';
import { argon2Passwords } from '#adapters/passwords';
import { postgresSessions } from '#adapters/sessions';
import { connect, type Database } from '#db/client';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Passwords } from '#domain/ports/passwords';
import type { Sessions } from '#domain/ports/sessions';
import { type Env, readEnv } from '#env';
import { installationName } from '#queries/installation';

/** What commands and queries are given; built once for each process by the only module that builds adapters. */
export type Services = {
  env: Env;
  db: Database;
  sessions: Sessions;
  passwords: Passwords;
  library: CourseLibrary;
  certificatePainter: CertificatePainter;
  runtime: LabRuntime;
  /** Ends the database's connections, so that a script can finish. */
  close(): Promise<void>;
};

let built: Services | undefined;

/** Connection pools and adapters hold no learner's state, so each bundle's copy may have its own. */
export function services(): Services {
  built ??= build(readEnv());
  return built;
}

function build(env: Env): Services {
  const { db, sql } = connect(env.DATABASE_URL);
  const root = projectRoot();
  return {
    env,
    db,
    sessions: postgresSessions(db, env.origins[0]!),
    passwords: argon2Passwords(),
    runtime: dockerLabs({
      db,
      engine: env.LAB_ENGINE,
      scyllaImage: env.SCYLLA_IMAGE,
      labsFolder: join(root, 'labs'),
      instance: () => installationName({ db }),
    }),
    library: courseLibrary({ root, cache: env.NODE_ENV === 'production' }),
    certificatePainter: certificatePicture({ root }),
    close: () => sql.end({ timeout: 2 }),
  };
}
