import { chmodSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleFiles, sampleProject } from '../course-files/testing/sample-project.ts';
import { sampleImages } from '../docker/testing/sample-images.ts';
import { type ProvableLab, proofKeys } from './proof-key.ts';

const lesson = 'content/courses/tides/01-high-water';
const lab: ProvableLab = {
  name: 'tide-table',
  workspace: 'go',
  lessons: [{ courseId: 'tides', id: 'high-water', folder: lesson }],
};
let project: ReturnType<typeof sampleProject>;
beforeEach(() => {
  project = sampleProject({
    ...sampleImages,
    'labs/prelude.sh': 'cql() { :; }\n',
    'labs/tide-table/files/app/run.sh': 'echo run\n',
    'content/courses/tides/02-low-water/index.mdx': 'Another lesson.\n',
  });
});
afterEach(() => project.remove());

it.each([
  ['one byte of its lesson', `${lesson}/index.mdx`],
  ["its lesson's quiz", `${lesson}/quiz.yaml`],
  ['its own file', 'labs/tide-table/lab.yaml'],
  ['a check', 'labs/tide-table/checks/add-level.sh'],
  ['what every check begins with', 'labs/prelude.sh'],
  ["the engine's Dockerfile", 'labs/engines/cassandra/Dockerfile'],
  ["its workspace's Dockerfile", 'labs/workspaces/go/Dockerfile'],
])('changes with %s', async (_, file) => {
  expect(await changedBy(() => append(file))).toBe(true);
});

it('changes with a pinned version that its image uses', async () => {
  const versions = (go: string, python: string) =>
    project.write(
      'labs/workspaces/versions.env',
      `DEBIAN_SUITE=trixie\nGO_SERIES=${go}\nPYTHON_SERIES=${python}\n`,
    );
  expect(await changedBy(() => versions('1.26', '3.13'))).toBe(true);
  expect(await changedBy(() => versions('1.26', '3.14'))).toBe(false);
});

it('changes where a file is renamed, added or made executable', async () => {
  const file = (name: string) => path.join(project.root, 'labs/tide-table/files/app', name);
  expect(await changedBy(() => renameSync(file('run.sh'), file('go.sh')))).toBe(true);
  expect(await changedBy(() => chmodSync(file('go.sh'), 0o755))).toBe(true);
  expect(await changedBy(() => project.write('labs/tide-table/broken/a.1.sh', ''))).toBe(true);
});

it.each([
  ['another lesson', 'content/courses/tides/02-low-water/index.mdx'],
  ["the course's title", 'content/courses/tides/course.yaml'],
  ['the image of another language', 'labs/workspaces/python/Dockerfile'],
  ['the image of the other engine', 'labs/engines/scylla/Dockerfile'],
])('does not change with %s', async (_, file) => {
  expect(await changedBy(() => append(file))).toBe(false);
});

it('is another on the other engine, and on an image that replaces it', async () => {
  const { root } = project;
  const keys = await Promise.all([
    keyOf({ root, engine: 'cassandra' }),
    keyOf({ root, engine: 'scylla' }),
    keyOf({ root, engine: 'scylla', engineBases: { scylla: 'mirror/scylla:1' } }),
  ]);
  expect(new Set(keys).size).toBe(3);
});

it('stays the same for a lesson that only gets another number', async () => {
  const before = await keyOf({ root: project.root, engine: 'cassandra' });
  const folder = lesson.replace('01-', '03-');
  renameSync(path.join(project.root, lesson), path.join(project.root, folder));
  const renumbered = { ...lab, lessons: [{ ...lab.lessons[0]!, folder }] };
  const keys = await proofKeys({ root: project.root, engine: 'cassandra' }, [renumbered]);
  expect(keys.get(lab.name)).toBe(before);
});

function append(file: string): void {
  project.write(file, `${{ ...sampleFiles, ...sampleImages }[file] ?? ''} `);
}

async function changedBy(change: () => void): Promise<boolean> {
  const key = () => keyOf({ root: project.root, engine: 'cassandra' });
  const before = await key();
  change();
  return (await key()) !== before;
}

async function keyOf(environment: Parameters<typeof proofKeys>[0]): Promise<string> {
  const key = (await proofKeys(environment, [lab])).get(lab.name);
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  return key!;
}
