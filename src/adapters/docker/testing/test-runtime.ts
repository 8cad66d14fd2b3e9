import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Database } from '#db/client';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { dockerLabs } from '../docker-labs.ts';

/** The runtime of an installation that nobody else uses, with its image built. */
export async function testRuntime(
  db: Database,
  name = `test-${randomUUID()}`,
): Promise<LabRuntime> {
  const runtime = dockerLabs({
    db,
    engine: 'cassandra',
    enginesFolder: resolve('labs/engines'),
    instance: async () => name,
  });
  await runtime.ensureImage('cassandra', () => {}, new AbortController().signal);
  return runtime;
}
