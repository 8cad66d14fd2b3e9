import type { EngineName } from './lab.ts';
import type { TerminalName } from './lab-definition.ts';

/** A tmpfs mount of the node: its root filesystem is read-only, so it can write nowhere else. */
export type Tmpfs = {
  path: string;
  /** Counts against the container's memory limit as it fills. */
  sizeMiB: number;
  uid: number;
  gid: number;
  /** Octal permissions, like `0750`. */
  mode: string;
  /** Whether programs may be run from it: only a learner's own scripts need that. */
  exec: boolean;
};

/** What one boot of a node depends on. */
export type NodeOptions = {
  /** The container's memory limit. */
  memoryMiB: number;
  /** Whether to start the DynamoDB-compatible API. */
  alternator: boolean;
};

/** Everything labs need to know about a database engine, as data. */
export type Engine = {
  name: EngineName;
  displayName: string;
  version: string;
  /** Folder under labs/engines with the Dockerfile. */
  folder: string;
  /** Image that the Dockerfile starts from. */
  base: string;
  /** Runs the database: the image's own user. */
  nodeUser: string;
  /** Runs the terminals. Use the name, not the number, or the group is lost. */
  learnerUser: string;
  /** Runs set-up and checks: the learner can neither read nor signal its processes. */
  checkerUser: string;
  /**
   * Where each account finds its settings; the checker's are part of the image, out of the
   * learner's reach.
   */
  homes: { learner: string; checker: string };
  /** Keyspaces and their SSTables are in `<dataDirectory>/<keyspace>/<table>-<id>/`. */
  dataDirectory: string;
  tmpfs: Tmpfs[];
  /** The container's command, given to the image's entrypoint. */
  arguments(options: NodeOptions): string[];
  /** Waits in the node until a CQL query is answered; exit 0, or 1 on timeout. */
  ready(timeoutSeconds: number): string[];
  /** What each terminal runs as the learner. */
  shells: Record<Exclude<TerminalName, 'workspace'>, string[]>;
  /**
   * Command to run as the node's user for the DynamoDB API on port 8000; null if the node serves it
   * itself.
   */
  startAlternator: string[] | null;
  /** Linux capabilities to add back after dropping all. */
  capabilities: string[];
};

const shells = { cqlsh: ['lab-shell', 'cqlsh'], node: ['lab-shell'] };
const ready = (timeoutSeconds: number) => ['cql-ready', String(timeoutSeconds)];
const users = { nodeUser: 'cassandra', learnerUser: 'learner', checkerUser: 'checker' };
const homes = { learner: '/home/learner', checker: '/etc/lab-checker' };
/** The database's user has this id in both images, whatever its name. */
const ids = { node: 999, learner: 1000, root: 0 };

/** The home is readable by the database's group, so that checks can read a learner's files. */
const smallTmpfs: Tmpfs[] = [
  { path: '/tmp', sizeMiB: 64, uid: ids.root, gid: ids.root, mode: '1777', exec: false },
  { path: '/run', sizeMiB: 8, uid: ids.root, gid: ids.root, mode: '0755', exec: false },
  {
    path: homes.learner,
    sizeMiB: 64,
    uid: ids.learner,
    gid: ids.node,
    mode: '0750',
    exec: true,
  },
];

const cassandra: Engine = {
  ...users,
  homes,
  name: 'cassandra',
  displayName: 'Apache Cassandra',
  version: '5.0.8',
  folder: 'cassandra',
  base: 'strait/base:bookworm',
  dataDirectory: '/var/lib/cassandra/data',
  tmpfs: [
    {
      path: '/var/lib/cassandra',
      sizeMiB: 384,
      uid: ids.node,
      gid: ids.node,
      mode: '0750',
      exec: false,
    },
    ...smallTmpfs,
  ],
  arguments: () => [],
  ready,
  shells,
  startAlternator: ['alternator-start'],
  capabilities: [],
};

const scylla: Engine = {
  ...users,
  homes,
  name: 'scylla',
  displayName: 'ScyllaDB',
  version: '2026.1.11',
  folder: 'scylla',
  base: 'scylladb/scylla:2026.1.11',
  nodeUser: 'scylla',
  dataDirectory: '/var/lib/scylla/data',
  tmpfs: [
    {
      path: '/var/lib/scylla',
      sizeMiB: 384,
      uid: ids.node,
      gid: ids.node,
      mode: '0750',
      exec: false,
    },
    { path: '/var/tmp', sizeMiB: 16, uid: ids.root, gid: ids.root, mode: '1777', exec: false },
    ...smallTmpfs,
  ],
  arguments: scyllaArguments,
  ready,
  shells,
  startAlternator: null,
  capabilities: [],
};

export const engines: Record<EngineName, Engine> = { scylla, cassandra };

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
