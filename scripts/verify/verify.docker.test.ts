import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { courseLibrary } from '#adapters/course-files';
import { readProofRecord } from '#adapters/lab-proofs/proof-record';
import { formatProblems } from '#domain/learning/author-problem';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import { testDatabase } from '../../db/testing/test-database.ts';
import { guideExample } from '../../src/adapters/course-files/testing/guide-example.ts';
import {
  sampleFiles,
  sampleProject,
} from '../../src/adapters/course-files/testing/sample-project.ts';
import { testRuntime } from '../../src/adapters/docker/testing/test-runtime.ts';
import { keepRecord } from './keep-record.ts';
import { planProofs } from './plan-proofs.ts';
import { runJobs } from './run-jobs.ts';

const database = testDatabase();
let runtime: LabRuntime;
beforeAll(async () => {
  runtime = await testRuntime(database.db);
});
afterEach(async () => {
  expect(await runtime.list()).toEqual([]);
});

const key = '0123456789abcdef';
const code = 'fedcba9876543210';
const prelude = readFileSync('labs/prelude.sh', 'utf8');
const lesson = 'content/courses/tides/01-high-water/index.mdx';
/** The sample's course and quiz; each test brings its lesson and its lab. */
const tides = Object.fromEntries(
  Object.entries(sampleFiles).filter(([file]) => file.startsWith('content/')),
);
const schema = `CREATE KEYSPACE tides WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE TABLE tides.level (harbour text PRIMARY KEY, height int);
INSERT INTO tides.level (harbour, height) VALUES ('{seed.harbour}', 4);
`;

test('the worked example of the guide for authors is proved', async () => {
  const { passed, failed, record } = await verify(guideExample());
  expect(failed).toEqual([]);
  expect(passed).toHaveLength(9);
  expect(Object.values(record)).toEqual([
    { cassandra: expect.objectContaining({ key, code, date: '2026-11-28', proofs: 9 }) },
  ]);
}, 400_000);

test('every fault of a lab and its lesson is found, and nothing is recorded', async () => {
  const { failed, record } = await verify({
    ...tides,
    [lesson]: page(
      run('cqlsh', 'SELECT height FROM tides.level;', row('5')),
      run('cqlsh', 'SELECT depth FROM tides.level;'),
      run('cqlsh', 'SELECT height FROM tides.level'),
      ...['always', 'once', 'unsure', 'anyone', 'both'].map(
        (id) => `<Task id="${id}">\n\nDo it.\n\n</Task>`,
      ),
    ),
    ...lab([
      task('once', {
        'checks/once.sh': `[ "$(cql_value "SELECT height FROM tides.level WHERE harbour = 'x'")" = 1 ]`,
        'solutions/once.sh': `now=$(cql_value "SELECT height FROM tides.level WHERE harbour = 'x'")
cql "INSERT INTO tides.level (harbour, height) VALUES ('x', $((now + 1)))"`,
      }),
      task('always', { 'checks/always.sh': 'true', 'solutions/always.sh': 'true' }),
      task('unsure', { 'checks/unsure.sh': 'echo what; exit 3', 'solutions/unsure.sh': 'true' }),
      task('anyone', {
        'checks/anyone.sh': '[ "$(cql "SELECT harbour FROM tides.level" | wc -l)" -gt 2 ]',
        'solutions/anyone.sh': `for name in a b c; do cql "INSERT INTO tides.level (harbour, height) VALUES ('$name', 1)"; done; : "$SEED_harbour"`,
      }),
      task(
        'both',
        {
          'checks/both.sh': `height=$(cql_value "SELECT height FROM tides.level WHERE harbour = '$SEED_harbour'")
[ "$height" = 8 ]`,
          'checks/both-too.sh': `height=$(cql_value "SELECT height FROM tides.level WHERE harbour = '$SEED_harbour'")
[ "$height" -gt 6 ]`,
          'solutions/both.sh': `cql "UPDATE tides.level SET height = 8 WHERE harbour = '$SEED_harbour'"`,
          'broken/both.1.sh': `cql "UPDATE tides.level SET height = 5 WHERE harbour = '$SEED_harbour'"`,
        },
        ['checks/both.sh', 'checks/both-too.sh'],
      ),
    ]),
  });
  expect(
    failed.map(({ title, problems }) => `${title}: ${problems.join(' ').split('\n')[0]}`),
  ).toEqual([
    `${lesson}:13  SELECT height FROM tides.level;: ${lesson}:20  the output differs`,
    `${lesson}:27  SELECT depth FROM tides.level;: an error comes out, and the lesson shows none: InvalidRequest: Error from server: code=2200 [Invalid query] message="Undefined column name depth in table tides.level"`,
    `${lesson}:33  SELECT height FROM tides.level: the terminal waits for more: the command is not complete`,
    `${lesson}:50  the task unsure: the check checks/unsure.sh ended with code 3: what`,
    'tide-table/always fails on a fresh lab: it passes before anything was done',
    'tide-table/always passes after its solution: it passes before its solution, thanks to that of another task',
    "tide-table/anyone does not pass with another learner's solution: it passes",
    'tide-table/both: condition 1 fails alone: condition 2 fails in this state too: Condition 2 of both holds.',
    'tide-table/both: condition 2 fails alone: expected labs/tide-table/broken/both.2.sh, a state in which only condition 2 fails; found none',
    'tide-table/once passes when its solution has run twice: the check says: Condition 1 of once holds.',
    'tide-table/unsure fails on a fresh lab: the check checks/unsure.sh ended with code 3: what',
    'tide-table/unsure passes after its solution: the check checks/unsure.sh ended with code 3: what',
    'tide-table/unsure passes when its solution has run twice: the check checks/unsure.sh ended with code 3: what',
  ]);
  expect(record).toEqual({});
}, 400_000);

async function verify(files: Record<string, string>) {
  const project = sampleProject({ 'labs/prelude.sh': prelude }, files);
  try {
    const plan = planProofs(project.root, []);
    if (!plan.ok) throw new Error(JSON.stringify(plan));
    const library = courseLibrary({ root: project.root, cache: true });
    const labs = await runJobs({ runtime, library, engine: 'cassandra' }, plan.jobs, {
      atOnce: 2,
      signal: new AbortController().signal,
      say: () => {},
      labDone: (lab) =>
        keepRecord(
          {
            root: project.root,
            engine: 'cassandra',
            code,
            known: plan.known,
            keys: new Map(plan.known.map((name) => [name, key])),
            now: () => new Date('2026-11-28T22:00:00Z'),
          },
          lab,
        ),
    });
    const reading = readProofRecord(project.root);
    if (!reading.ok) throw new Error(formatProblems(reading.problems));
    const proofs = labs.flatMap((lab) => lab.proofs);
    const inOrder = proofs.sort((a, b) => place(a.title).localeCompare(place(b.title), 'en'));
    return {
      record: reading.record,
      passed: inOrder.filter(({ problems }) => problems.length === 0).map(({ title }) => title),
      failed: inOrder
        .filter(({ problems }) => problems.length > 0)
        .map(({ title, problems }) => ({
          title,
          problems: problems.map((one) => one.replace(/: lab of .*/, '')),
        })),
    };
  } finally {
    project.remove();
  }
}

/** Jobs end in any order. */
function place(title: string): string {
  return title.replace(/:(\d+) /, (_, line: string) => `:${line.padStart(4, '0')} `);
}

/** The first fence begins in line 13. */
function page(...parts: string[]): string {
  return `---
title: High water
summary: Find the next high water in a table.
keywords: [high water, tide table]
lab: tide-table
---

Start the lab.

More.

${parts.join('\n\n')}

<Quiz />
`;
}

function run(terminal: string, command: string, output?: string): string {
  const fence = `\`\`\`${terminal === 'node' ? 'bash' : 'cql'}\n${command}\n\`\`\``;
  const shown = output ? `\n\n\`\`\`output\n${output}\n\`\`\`` : '';
  return `<Run in="${terminal}">\n${fence}${shown}\n</Run>`;
}

function row(value: string): string {
  return ` height\n--------\n ${value}\n\n(1 rows)`;
}

type SampleTask = { id: string; files: Record<string, string>; checks: string[] };

function task(id: string, files: Record<string, string>, checks = [`checks/${id}.sh`]): SampleTask {
  return { id, files, checks };
}

function lab(tasks: SampleTask[]): Record<string, string> {
  const entries = tasks.map(
    ({ id, files, checks }) => `  - id: ${id}
    title: The task ${id}
    points: 1
    conditions:
${checks.map((check, no) => `      - says: Condition ${no + 1} of ${id} holds.\n        check: ${check}`).join('\n')}
    hints: [Which one?]
    solution: ${Object.keys(files).find((file) => file.startsWith('solutions/'))}`,
  );
  return {
    'labs/tide-table/setup/schema.cql': schema,
    'labs/tide-table/lab.yaml': `title: A tide table
setup: setup/schema.cql
seeds:
  harbour: {pick: [dover, calais]}
tasks:
${entries.join('\n')}
`,
    ...Object.fromEntries(
      tasks.flatMap(({ files }) =>
        Object.entries(files).map(([file, text]) => [`labs/tide-table/${file}`, `${text}\n`]),
      ),
    ),
  };
}
