import type { WorkspaceName } from '#domain/labs/workspace';

/** A learner's program that connects and prints rows, and how it is built and run by hand. */
export type Program = {
  workspace: WorkspaceName;
  /** Its starter files hold the program, its set-up the rows. */
  lab: string;
  /** Directory in the home. */
  project: string;
  /** What the workspace's README tells learners to type. */
  command: string;
  /** In the output, if it was built, connected and read a row. */
  prints: string;
  /** A change of one word that the output shows afterwards. */
  edit: Edit;
  /** How long the command may take, ms: as the first one in a new lab, and after an edit. */
  target: { first: number; edited: number };
  peer: Peer;
};

/** Replaces a text of a file once; the program then prints `prints`. */
export type Edit = { file: string; from: string; to: string; prints: string };

/** The same image without what makes it fast. */
export type Peer = {
  name: string;
  /** Bash that takes it away, as root. */
  strip: string;
};

const stockTools = 'same image and limits, files on disk';

export const programs: Record<WorkspaceName, Program> = {
  rust: {
    workspace: 'rust',
    lab: 'rust-session',
    project: 'yard',
    command: 'cargo run -- list A',
    prints: 'MSKU-1042',
    edit: {
      file: 'src/main.rs',
      from: '{weight_kg:>6} kg"',
      to: '{weight_kg:>6} kilograms"',
      prints: '18200 kilograms',
    },
    target: { first: 6_000, edited: 3_000 },
    peer: {
      name: `${stockTools}, no crate compiled beforehand`,
      strip: 'rm -r /opt/target /usr/local/lib/lab/prepare',
    },
  },
  cpp: {
    workspace: 'cpp',
    lab: 'cpp-rows',
    project: 'stars',
    command: 'make && ./stars list lyra',
    prints: 'Vega',
    edit: { file: 'main.cpp', from: ' photons\\n', to: ' particles\\n', prints: '90200 particles' },
    target: { first: 3_000, edited: 1_500 },
    peer: { name: `${stockTools}; nothing of C++ is prepared beforehand`, strip: ':' },
  },
  go: {
    workspace: 'go',
    lab: 'go-rows',
    project: 'berths',
    command: 'go run . list north',
    prints: 'Petrel',
    edit: { file: 'main.go', from: '%s %d cm', to: '%s %d centimetres', prints: '640 centimetres' },
    target: { first: 2_000, edited: 1_000 },
    peer: {
      name: `${stockTools}, empty build cache`,
      strip: 'rm -r /opt/go/cache /usr/local/lib/lab/prepare',
    },
  },
  python: {
    workspace: 'python',
    lab: 'python-connect',
    project: 'crew',
    command: 'python main.py list',
    prints: 'Ines Falk',
    edit: {
      file: 'main.py',
      from: 'sep="\\t"',
      to: 'sep=" is the "',
      prints: 'Ines Falk is the captain',
    },
    target: { first: 1_000, edited: 500 },
    peer: {
      name: `${stockTools}, no bytecode of the packages; the first run writes it`,
      strip: [
        'find /opt/venv -name __pycache__ -exec rm -r {} +',
        'find /opt/venv -type d -exec chown learner {} +',
        "sed -i '/^PYTHONDONTWRITEBYTECODE=/d' /etc/lab-environment",
      ].join('\n'),
    },
  },
  node: {
    workspace: 'node',
    lab: 'nodejs-types',
    project: 'office',
    command: 'node . list demo',
    prints: 'tuba',
    edit: { file: 'list.js', from: ', tag ', to: ', label ', prints: 'tuba, label ' },
    target: { first: 1_000, edited: 500 },
    peer: { name: `${stockTools}; nothing of Node.js is prepared beforehand`, strip: ':' },
  },
};
