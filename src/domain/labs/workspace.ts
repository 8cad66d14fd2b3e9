/** Languages that a lab can bring a workspace for; each is a folder under labs/workspaces. */
export const workspaceNames = ['rust', 'go', 'python', 'node', 'cpp'] as const;
export type WorkspaceName = (typeof workspaceNames)[number];

/** Everything that labs must know about a workspace, as data. */
export type Workspace = {
  name: WorkspaceName;
  displayName: string;
  /** Folder under labs/workspaces with the Dockerfile. */
  folder: string;
  /** The container's memory limit, its tmpfs mounts included. */
  memoryMiB: number;
  /** Size of the learner's home, which is a tmpfs; what is built there counts too. */
  homeMiB: number;
  /** The same for the place where checks build and run a learner's programs. */
  runnerMiB: number;
};

const compiled = { memoryMiB: 1024, homeMiB: 256, runnerMiB: 256 };
const interpreted = { memoryMiB: 512, homeMiB: 128, runnerMiB: 64 };

export const workspaces: Record<WorkspaceName, Workspace> = {
  rust: { name: 'rust', displayName: 'Rust', folder: 'rust', ...compiled },
  go: { name: 'go', displayName: 'Go', folder: 'go', ...compiled },
  python: { name: 'python', displayName: 'Python', folder: 'python', ...interpreted },
  node: { name: 'node', displayName: 'Node.js', folder: 'node', ...interpreted },
  cpp: { name: 'cpp', displayName: 'C++', folder: 'cpp', ...compiled },
};

/**
 * Accounts of every workspace image. Checks run as the checker; what a learner wrote is built and run
 * as the runner, whose processes and files neither of the others shares.
 */
export const workspaceUsers = {
  learner: { name: 'learner', uid: 1000, home: '/home/learner' },
  checker: { name: 'checker', uid: 1001, home: '/etc/lab-checker' },
  runner: { name: 'runner', uid: 1002, home: '/home/runner' },
  /** Group of checker and runner, which lets them read the learner's home. */
  groupId: 999,
} as const;
