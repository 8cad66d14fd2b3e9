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
  env: Pick<Env, 'LAB_ENGINE' | 'SCYLLA_IMAGE'>;
  db: Database;
  /** The project's folder. */
  root: string;
}): LabRuntime {
  return dockerLabs({
    db,
    engine: env.LAB_ENGINE,
    scyllaImage: env.SCYLLA_IMAGE,
    labsFolder: join(root, 'labs'),
    instance: () => installationName({ db }),
  });
}
