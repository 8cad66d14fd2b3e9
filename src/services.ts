import { connect, type Database } from '#db/client';
import { type Env, readEnv } from '#env';

/** What commands and queries are given; built once for each process by the only module that builds adapters. */
export type Services = {
  env: Env;
  db: Database;
};

let built: Services | undefined;

/** Connection pools and adapters hold no learner's state, so each bundle's copy may have its own. */
export function services(): Services {
  built ??= build(readEnv());
  return built;
}

function build(env: Env): Services {
  return { env, db: connect(env.DATABASE_URL).db };
}
