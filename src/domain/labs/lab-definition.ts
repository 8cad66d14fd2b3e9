import { z } from 'zod';
import { workspaceNames } from './workspace.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const file = (folder: string) =>
  z.string().regex(new RegExp(`^${folder}(/[\\w-][\\w.-]*)+$`), `must be a file in ${folder}/`);

/** How one value is drawn for each learner and attempt. */
export const seedRule = z.union(
  [
    /** Random UUID, version 4. */
    z.literal('uuid'),
    /** Whole number between two bounds, inclusive. */
    z.strictObject({ int: z.tuple([z.number().int(), z.number().int()]) }),
    /** One of the listed words. */
    z.strictObject({ pick: z.array(z.string().min(1)).min(2) }),
    /** A lower-case word, a hyphen and three digits, like `buoy-417`. */
    z.strictObject({ name: z.string().regex(/^[a-z]+$/) }),
  ],
  'use uuid, {int: [low, high]}, {pick: [words]} or {name: word}',
);
export type SeedRule = z.infer<typeof seedRule>;

/** One thing a check looks at. */
export const condition = z.strictObject({
  /**
   * The sentence shown if it does not hold and the script printed none; `{seed.x}` is filled in.
   */
  says: z.string().min(10),
  /**
   * Script run outside the learner's reach. Exit 0: holds. Exit 1: does not hold; the last line of
   * stdout, if any, is the message. Anything else: the check is broken.
   */
  check: file('checks'),
});

/**
 * One step of a solution: a file the learner would have written, or a script they would have run.
 */
export const solutionStep = z.union(
  [
    z.strictObject({
      /** Text file; `{seed.x}` is filled in. */
      copy: file('solutions'),
      /** Where it goes, relative to the learner's home in the workspace. */
      to: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must be a path from the home'),
    }),
    z.strictObject({
      /** Script, run as the learner. */
      run: file('solutions'),
      in: z.enum(['node', 'workspace']).default('workspace'),
    }),
  ],
  'use {copy: solutions/<file>, to: <path from the home>} or {run: solutions/<file>.sh}',
);

/** One task of a lab. */
export const labTask = z.strictObject({
  id,
  title: z.string().min(5).max(80),
  /** Awarded once, when every condition holds. */
  points: z.number().int().min(1).max(100),
  /** A task without step-by-step text, which takes longer. */
  project: z.boolean().default(false),
  /**
   * Id of the lesson of the same course that had this task before: passes recorded there count
   * here.
   */
  formerly: id.optional(),
  /** Tasks to pass before this one can be checked. */
  needs: z.array(id).default([]),
  conditions: z.array(condition).min(1),
  /** A question, a pointer, then the line itself; `{seed.x}` is filled in. */
  hints: z.array(z.string().min(5)).min(1),
  /** Solves the task: a script run on the node, or steps in order. Shown after an attempt. */
  solution: z.union(
    [file('solutions'), z.array(solutionStep).min(1)],
    'use a file in solutions/, or a list of {copy, to} and {run} steps',
  ),
});
export type LabTask = z.infer<typeof labTask>;

/** What a tab opens: `cqlsh` and `node` on the node, `workspace` the learner's shell beside it. */
export const terminalNames = ['workspace', 'cqlsh', 'node'] as const;
export type TerminalName = (typeof terminalNames)[number];

/** labs/<lab>/lab.yaml */
export const labFile = z
  .strictObject({
    title: z.string().min(3).max(80),
    node: z
      .strictObject({
        /** Memory limit of the node's container, in MiB, like `1g` or `1024m`. */
        memory: z
          .string()
          .regex(/^\d+[mg]$/)
          .default('1g'),
        /** Whether the DynamoDB-compatible API listens on port 8000. */
        alternator: z.boolean().default(false),
      })
      .prefault({}),
    /** Language of the container beside the node, with driver and tools; shares the node's network. */
    workspace: z.enum(workspaceNames).optional(),
    /** Tabs, in order; by default everything the lab has. */
    terminals: z.array(z.enum(terminalNames)).min(1).optional(),
    /** CQL or shell script run once, before the learner gets the prompt; `{seed.x}` is filled in CQL, `$SEED_x` in shell. */
    setup: file('setup').optional(),
    /** Values drawn for each learner and attempt, by name: `$SEED_<name>` in scripts, `{seed.<name>}` in prose. */
    seeds: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), seedRule).default({}),
    tasks: z.array(labTask).min(1),
  })
  .transform((lab) => ({ ...lab, terminals: lab.terminals ?? terminalsOf(lab.workspace) }));
export type LabFile = z.infer<typeof labFile>;

function terminalsOf(workspace: string | undefined): TerminalName[] {
  return workspace ? [...terminalNames] : ['cqlsh', 'node'];
}

/** A lab as the library serves it: file names replaced by their text. */
export type LabDefinition = Omit<LabFile, 'setup' | 'tasks'> & {
  /** Folder under labs/. */
  name: string;
  setup?: Script;
  /** Everything in files/: the workspace's home when the lab starts. */
  files: HomeFile[];
  tasks: (Omit<LabTask, 'conditions' | 'solution'> & {
    conditions: { says: string; check: Script }[];
    solution: SolutionStep[];
  })[];
};
export type Script = { file: string; language: 'bash' | 'cql'; text: string };
/** Where a lab's scripts run. */
export type LabPart = 'node' | 'workspace';
/** A starter file; `path` is relative to the learner's home. */
export type HomeFile = { path: string; base64: string; isExecutable: boolean };
export type SolutionStep =
  | { kind: 'run'; in: LabPart; script: Script }
  | { kind: 'copy'; file: string; to: string; text: string };
