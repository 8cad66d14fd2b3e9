import { courseLibrary } from '#adapters/course-files';
import { projectRoot } from '#adapters/course-files/project-root';
import { argon2Passwords } from '#adapters/passwords';
import { postgresSessions } from '#adapters/sessions';
import { connect, type Database } from '#db/client';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { Passwords } from '#domain/ports/passwords';
import type { Sessions } from '#domain/ports/sessions';
import { type Env, readEnv } from '#env';

/** What commands and queries are given; built once for each process by the only module that builds adapters. */
export type Services = {
  env: Env;
  db: Database;
  sessions: Sessions;
  passwords: Passwords;
  library: CourseLibrary;
};

let built: Services | undefined;

/** Connection pools and adapters hold no learner's state, so each bundle's copy may have its own. */
export function services(): Services {
  built ??= build(readEnv());
  return built;
}

function build(env: Env): Services {
  const { db } = connect(env.DATABASE_URL);
  return {
    env,
    db,
    sessions: postgresSessions(db, env.origins[0]!),
    passwords: argon2Passwords(),
    library: courseLibrary({ root: projectRoot(), cache: env.NODE_ENV === 'production' }),
  };
}
