import type { EngineOf } from './engine.ts';
import { dataTmpfs, homes, ready, shells, smallTmpfs, sources, users } from './every-image.ts';

/** Built here where no container registry can be reached: decision 002. */
export const cassandra: EngineOf<'cassandra'> = {
  ...users,
  homes,
  name: 'cassandra',
  displayName: 'Apache Cassandra',
  version: '5.0.8',
  folder: 'cassandra',
  isSubject: false,
  base: 'strait/base:bookworm',
  baseFrom: 'packages',
  baseSetting: null,
  sources,
  wayOut:
    'The Cassandra image is not here and cannot be built: it needs a Debian base image, Maven Central and PyPI. Connect this machine to the network, or set LAB_ENGINE=scylla.',
  nodeUser: 'cassandra',
  dataDirectory: '/var/lib/cassandra/data',
  tmpfs: [dataTmpfs('/var/lib/cassandra'), ...smallTmpfs],
  arguments: () => [],
  ready,
  shells,
  startAlternator: ['alternator-start'],
  capabilities: [],
};
