import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Database } from '#db/client';
import type { WorkspaceName } from '#domain/labs/workspace';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { dockerLabs } from '../docker-labs.ts';

/** The runtime of an installation of its own, with its images built. */
export async function testRuntime(
  db: Database,
  name = `test-${randomUUID()}`,
  workspace: WorkspaceName | null = null,
): Promise<LabRuntime> {
  const runtime = dockerLabs({
    db,
    engine: 'cassandra',
    labsFolder: resolve('labs'),
    instance: async () => name,
  });
  const needed = { engine: 'cassandra', workspace } as const;
  await runtime.ensureImages(needed, () => {}, new AbortController().signal);
  return runtime;
}
