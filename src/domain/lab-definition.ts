import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const file = (folder: string) =>
  z.string().regex(new RegExp(`^${folder}/[\\w.-]+$`), `must be a file in ${folder}/`);

/** How one value is drawn for each learner and attempt. */
export const seedRule = z.union(
  [
    /** Random UUID, version 4. */
    z.literal('uuid'),
    /** Whole number between two bounds, both included. */
    z.strictObject({ int: z.tuple([z.number().int(), z.number().int()]) }),
    /** One of the listed words. */
    z.strictObject({ pick: z.array(z.string().min(1)).min(2) }),
    /** A lower-case word followed by a hyphen and three digits, as `buoy-417`. */
    z.strictObject({ name: z.string().regex(/^[a-z]+$/) }),
  ],
  'use uuid, {int: [low, high]}, {pick: [words]} or {name: word}',
);
export type SeedRule = z.infer<typeof seedRule>;

/** One thing a check looks at. */
export const condition = z.strictObject({
  /** The sentence shown when it does not hold and the script printed none; `{seed.x}` is filled in. */
  says: z.string().min(10),
  /** Script run outside the learner's reach: exit 0 holds, exit 1 does not (its last stdout line, if any, is the message), else the check is broken. */
  check: file('checks'),
});

/** One task of a lab. */
export const labTask = z.strictObject({
  id,
  title: z.string().min(5).max(80),
  /** Awarded once, when every condition holds. */
  points: z.number().int().min(1).max(100),
  /** Tasks to pass before this one can be checked. */
  needs: z.array(id).default([]),
  conditions: z.array(condition).min(1),
  /** From a question through a pointer to the line itself; `{seed.x}` is filled in. */
  hints: z.array(z.string().min(5)).min(1),
  /** Script that does the task, run as the learner; its text is shown after an attempt. */
  solution: file('solutions'),
});
export type LabTask = z.infer<typeof labTask>;

/** labs/<lab>/lab.yaml */
export const labFile = z.strictObject({
  title: z.string().min(3).max(80),
  node: z
    .strictObject({
      /** Memory limit of the node's container, in MiB, as `1g` or `1024m`. */
      memory: z
        .string()
        .regex(/^\d+[mg]$/)
        .default('1g'),
      /** Whether the DynamoDB-compatible API listens on port 8000. */
      alternator: z.boolean().default(false),
    })
    .prefault({}),
  /** Tabs, in order: `cqlsh` opens cqlsh on the node, `node` opens its shell. */
  terminals: z
    .array(z.enum(['cqlsh', 'node']))
    .min(1)
    .default(['cqlsh', 'node']),
  /** CQL or shell script run once, before the learner gets the prompt; `{seed.x}` is filled in CQL, `$SEED_x` in shell. */
  setup: file('setup').optional(),
  /** Values drawn for each learner and attempt, by name: `$SEED_<name>` in scripts, `{seed.<name>}` in prose. */
  seeds: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), seedRule).default({}),
  tasks: z.array(labTask).min(1),
});
export type LabFile = z.infer<typeof labFile>;

/** A lab as the library serves it: file names replaced by the scripts' text. */
export type LabDefinition = Omit<LabFile, 'setup' | 'tasks'> & {
  /** Folder under labs/. */
  name: string;
  setup?: Script;
  tasks: (Omit<LabTask, 'conditions' | 'solution'> & {
    conditions: { says: string; check: Script }[];
    solution: Script;
  })[];
};
export type Script = { file: string; language: 'bash' | 'cql'; text: string };
export type TerminalName = LabFile['terminals'][number];
