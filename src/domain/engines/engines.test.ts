import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  chosenBases,
  engineNames,
  engines,
  enginesFromPackages,
  findEngine,
  subjectEngine,
} from './engines.ts';
import { scyllaMemoryMiB } from './scylla.ts';

const node = { memoryMiB: 1024, alternator: false };

describe.each(Object.values(engines))('$displayName', (engine) => {
  it('runs node, learner and checker as three users', () => {
    expect(new Set([engine.nodeUser, engine.learnerUser, engine.checkerUser]).size).toBe(3);
  });

  it('keeps its data in a tmpfs that the learner can read and not write', () => {
    const data = engine.tmpfs.find(({ path }) => engine.dataDirectory.startsWith(path));
    expect(data).toMatchObject({ uid: 999, gid: 999, mode: '0750', exec: false });
  });

  it('lets programs run from the home of the learner alone', () => {
    const paths = engine.tmpfs.filter(({ exec }) => exec).map(({ path }) => path);
    expect(paths).toEqual([engine.homes.learner]);
  });

  it('keeps the settings of checks out of everything a learner can write to', () => {
    expect(engine.tmpfs.some(({ path }) => engine.homes.checker.startsWith(path))).toBe(false);
  });

  it('needs no capability', () => {
    expect(engine.capabilities).toEqual([]);
  });

  it('starts from a pinned image', () => {
    expect(engine.base).toMatch(/:(?!latest)\S+$/);
  });

  it('waits as long as it is told', () => {
    expect(engine.ready(30)).toEqual(['cql-ready', '30']);
  });
});

describe('the command of ScyllaDB', () => {
  it('gives it what the container has left beside data, shells and checks', () => {
    expect(engines.scylla.arguments(node)).toEqual(['--memory=682M']);
    expect(scyllaMemoryMiB(512)).toBe(256);
    expect(scyllaMemoryMiB(2048)).toBe(1365);
  });

  it('serves Alternator on loopback where a lab asks for it, with isolated writes', () => {
    expect(engines.scylla.arguments({ ...node, alternator: true }).slice(1)).toEqual([
      '--alternator-address=127.0.0.1',
      '--alternator-port=8000',
      '--alternator-write-isolation=always',
    ]);
    expect(engines.scylla.startAlternator).toBeNull();
  });
});

it('starts another program for the DynamoDB API of Cassandra', () => {
  expect(engines.cassandra.arguments({ ...node, alternator: true })).toEqual([]);
  expect(engines.cassandra.startAlternator).toEqual(['alternator-start']);
});

describe('the list of engines', () => {
  it('names each as it names itself, and its image folder is there', () => {
    for (const name of engineNames) {
      expect(engines[name].name).toBe(name);
      expect(existsSync(`labs/engines/${engines[name].folder}/Dockerfile`)).toBe(true);
    }
  });

  it('holds the one that the courses are about, which auto prefers', () => {
    expect(subjectEngine.name).toBe(engineNames[0]);
  });

  it('has one that needs no container registry', () => {
    expect(enginesFromPackages()).not.toEqual([]);
  });

  it('finds an engine by its name, and none by a name that is no longer known', () => {
    for (const name of engineNames) expect(findEngine(name)).toBe(engines[name]);
    expect(findEngine('toString')).toBeUndefined();
    expect(findEngine(null)).toBeUndefined();
  });

  it('takes the images that an operator names', () => {
    expect(chosenBases({ SCYLLA_IMAGE: 'mirror/scylla:1' })).toEqual({ scylla: 'mirror/scylla:1' });
    expect(chosenBases({ SCYLLA_IMAGE: '', CASSANDRA_IMAGE: 'other:1' })).toEqual({});
  });
});
