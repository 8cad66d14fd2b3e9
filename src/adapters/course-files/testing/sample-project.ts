import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A small project in which nothing is wrong. */
export const sampleFiles: Record<string, string> = {
  'content/courses/tides/course.yaml': `title: Reading the tides
order: 1
summary: Read a tide table and say when a boat can leave.
abilities:
  - read a tide table
  - say when a boat can leave
`,
  'content/courses/tides/01-high-water/index.mdx': `---
title: High water
summary: Find the next high water in a table.
keywords: [high water, tide table]
lab: tide-table
---

Read a row at <Seed name="harbour" /> once you start the lab.

<Run in="cqlsh">

\`\`\`cql
SELECT height FROM tides.level WHERE harbour = '{seed.harbour}';
\`\`\`

\`\`\`output
 height
--------
     {4~2}
\`\`\`

</Run>

<Task id="add-level">

Add a level for <Seed name="harbour" />. See [the course](/courses/tides).

</Task>

<Quiz />
`,
  'content/courses/tides/01-high-water/quiz.yaml': `version: 1
id: tides-high-water
questions:
  - id: when
    type: single
    prompt: When is high water?
    explanation: The table says so.
    options:
      - id: noon
        text: Noon
        correct: true
      - id: night
        text: Night
`,
  'labs/tide-table/lab.yaml': `title: A tide table
setup: setup/schema.cql
seeds:
  harbour: {pick: [dover, calais]}
tasks:
  - id: add-level
    title: Add a level
    points: 10
    conditions:
      - says: There is no level for {seed.harbour} yet.
        check: checks/add-level.sh
    hints:
      - Which column is the key?
    solution: solutions/add-level.sh
`,
  'labs/tide-table/setup/schema.cql': `CREATE KEYSPACE tides WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
`,
  'labs/tide-table/checks/add-level.sh': `[ -n "$(cql_value "SELECT height FROM tides.level WHERE harbour = '$SEED_harbour'")" ]
`,
  'labs/tide-table/solutions/add-level.sh': `cql "INSERT INTO tides.level (harbour, height) VALUES ('$SEED_harbour', 4)"
`,
};

/** Writes the sample, or other files, with some changed (null leaves one out); remove() when the test is over. */
export function sampleProject(
  changes: Record<string, string | null> = {},
  files: Record<string, string> = sampleFiles,
): {
  root: string;
  write(file: string, text: string): void;
  remove(): void;
} {
  const root = mkdtempSync(path.join(tmpdir(), 'strait-content-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  for (const [file, text] of Object.entries({ ...files, ...changes }))
    if (text !== null) write(file, text);
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The sample's text of a file with one passage replaced; fails where the passage is not there. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = sampleFiles[file];
  if (!text?.includes(from)) throw new Error(`${file} of the sample does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}
