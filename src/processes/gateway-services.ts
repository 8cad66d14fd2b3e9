import { join } from 'node:path';
import { readTerminals } from '#adapters/course-files/read-lab';
import { dockerLabs } from '#adapters/docker/docker-labs';
import { postgresSessions } from '#adapters/sessions';
import type { Database } from '#db/client';
import type { Env } from '#env';
import type { GatewayServices } from '#gateway/gateway';
import { installationName } from '#queries/labs/installation';

type Given = { env: Env; db: Database; root: string };

/** What the gateway's own process is given: the part of services.ts that it needs. */
export function gatewayServices({ env, db, root }: Given) {
  return {
    env,
    db,
    sessions: postgresSessions(db, env.origins[0]!),
    runtime: labRuntime({ env, db, root }),
    // Read at each upgrade: this process outlives a change of the labs.
    library: {
      lab: (name: string) => {
        const terminals = readTerminals(root, name);
        return terminals && { terminals };
      },
    },
  } satisfies GatewayServices;
}

export function labRuntime({ env, db, root }: Given) {
  return dockerLabs({
    db,
    engine: env.LAB_ENGINE,
    engineBases: env.engineBases,
    labsFolder: join(root, 'labs'),
    instance: () => installationName({ db }),
  });
}
