import type { TerminalName } from '#domain/labs/lab-definition';

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

/** Everything the product knows about a database engine, as data; decision 017. */
export type EngineOf<Name extends string> = {
  /** As in LAB_ENGINE, in `<Engine only>` of a lesson and in the tables. */
  name: Name;
  displayName: string;
  version: string;
  /** Folder under labs/engines with the Dockerfile. */
  folder: string;
  /**
   * Whether the courses are about it: what holds on it is always shown, what holds on another one
   * only where the lab runs that.
   */
  isSubject: boolean;
  /** Image that the Dockerfile starts from. */
  base: string;
  /**
   * registry: it must be here, or be pulled. packages: it is made here as well, and only the build
   * can show whether its packages can be reached.
   */
  baseFrom: 'registry' | 'packages';
  /** Environment variable by which the operator names another base; null if there is no choice. */
  baseSetting: string | null;
  /** Where the parts of its image come from, for a person whose build failed. */
  sources: string;
  /** What to do where its image is not here and cannot be had. */
  wayOut: string;
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
