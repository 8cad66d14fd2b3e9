import type { EngineOf, NodeOptions } from './engine.ts';
import {
  dataTmpfs,
  homes,
  ready,
  sharedTmpfs,
  shells,
  smallTmpfs,
  sources,
  users,
} from './every-image.ts';

/** The engine that the courses are about. */
export const scylla: EngineOf<'scylla'> = {
  ...users,
  homes,
  name: 'scylla',
  displayName: 'ScyllaDB',
  version: '2026.1.11',
  folder: 'scylla',
  isSubject: true,
  base: 'scylladb/scylla:2026.1.11',
  baseFrom: 'registry',
  baseSetting: 'SCYLLA_IMAGE',
  sources,
  wayOut:
    'The ScyllaDB image is not here and its registry does not answer: connect this machine to the registry, load the image with `docker load`, or set LAB_ENGINE=cassandra.',
  nodeUser: 'scylla',
  dataDirectory: '/var/lib/scylla/data',
  tmpfs: [dataTmpfs('/var/lib/scylla'), sharedTmpfs('/var/tmp', 16), ...smallTmpfs],
  arguments: scyllaArguments,
  ready,
  shells,
  startAlternator: null,
  capabilities: [],
};

/**
 * Seastar allocates its memory up front, so the rest of the limit must hold the data's tmpfs, the
 * shells and the checks: a third of the container, and at least 256 MiB.
 */
export function scyllaMemoryMiB(containerMiB: number): number {
  return Math.max(256, containerMiB - Math.max(256, Math.ceil(containerMiB / 3)));
}

function scyllaArguments({ memoryMiB, alternator }: NodeOptions): string[] {
  const alternatorFlags = [
    '--alternator-address=127.0.0.1',
    '--alternator-port=8000',
    '--alternator-write-isolation=always',
  ];
  return [`--memory=${scyllaMemoryMiB(memoryMiB)}M`, ...(alternator ? alternatorFlags : [])];
}
