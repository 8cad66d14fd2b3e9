import path from 'node:path';
import { dockerLabs } from '#adapters/docker/docker-labs';
import type { Database } from '#db/client';
import { chosenBases, engineNames } from '#domain/engines/engines';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { projectRoot } from '../setup/project.ts';

/** The runtime of this checkout's labs, on the engine that LAB_ENGINE names, with a name of its own on what it makes. */
export function dockerRuntime(db: Database, instance: string): LabRuntime {
  const wanted = process.env.LAB_ENGINE;
  return dockerLabs({
    db,
    engine: engineNames.find((name) => name === wanted) ?? 'auto',
    engineBases: chosenBases(process.env),
    labsFolder: path.join(projectRoot, 'labs'),
    instance: async () => instance,
  });
}
