import { join } from 'node:path';
import { dockerLabs } from '#adapters/docker/docker-labs';
import type { Database } from '#db/client';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Env } from '#env';
import { installationName } from '#queries/labs/installation';

/** The labs of this installation; for the roots of the processes, which pass their own pool. */
export function buildLabRuntime({
  env,
  db,
  root,
}: {
  env: Pick<Env, 'LAB_ENGINE' | 'engineBases'>;
  db: Database;
  /** The project's folder. */
  root: string;
}): LabRuntime {
  return dockerLabs({
    db,
    engine: env.LAB_ENGINE,
    engineBases: env.engineBases,
    labsFolder: join(root, 'labs'),
    instance: () => installationName({ db }),
  });
}
