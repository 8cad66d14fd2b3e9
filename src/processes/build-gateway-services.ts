import { readTerminals } from '#adapters/course-files/read-lab';
import { postgresSessions } from '#adapters/sessions';
import { connect } from '#db/client';
import type { Env } from '#env';
import type { GatewayServices } from '#gateway/gateway';
import { buildLabRuntime } from './build-lab-runtime.ts';

/** One query a second for all windows, and a few for each that opens. */
const connections = 4;

/** The composition root of the gateway's process. `root` is the project's folder. */
export function buildGatewayServices(env: Env, root: string) {
  const { db, sql } = connect(env.DATABASE_URL, {
    max: connections,
    application: 'strait gateway',
  });
  const services = {
    env,
    db,
    sessions: postgresSessions(db, env.origins[0]!),
    runtime: buildLabRuntime({ env, db, root }),
    // Read at each upgrade: this process outlives a change of the labs.
    library: {
      lab: (name: string) => {
        const terminals = readTerminals(root, name);
        return terminals && { terminals };
      },
    },
  } satisfies GatewayServices;
  return { ...services, close: () => sql.end({ timeout: 2 }) };
}
