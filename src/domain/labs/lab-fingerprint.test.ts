import { describe, expect, it } from 'vitest';
import { smallLibrary } from '#domain/testing/small-library';
import { labFingerprint, labMemoryMiB, nodeFingerprint, nodeKindOf } from './lab-fingerprint.ts';

const lab = smallLibrary().lab('tide-table')!;
const material = { engine: 'cassandra', images: ['strait/engine:1'], prelude: '# bash' } as const;
const of = (more: object, other: object = {}) =>
  labFingerprint({ ...lab, ...more }, { ...material, images: [...material.images], ...other });

describe('a fingerprint', () => {
  it('changes with everything that a lab is made of', () => {
    const all = [
      of({}),
      of({ setup: { ...lab.setup, text: 'SELECT 1' } }),
      of({ files: [{ path: 'a', base64: '', isExecutable: false }] }),
      of({ node: { memory: '2g', alternator: false } }),
      of({ seeds: {} }),
      of({ workspace: 'go' }),
      of({}, { images: ['strait/engine:2'] }),
      of({}, { prelude: '# other' }),
      of({}, { engine: 'scylla' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays the same where only tasks or title change', () => {
    expect(of({ tasks: [], title: 'Another' })).toBe(of({}));
  });

  it('of a node is the same for every lab that boots it alike', () => {
    const images = ['strait/engine:1'];
    const alternator = { node: { memory: '1g', alternator: true } };
    const print = (engine: 'scylla' | 'cassandra', of: typeof alternator) =>
      nodeFingerprint(nodeKindOf(of, engine), { engine, images });
    // Cassandra's Alternator is another program, started beside the node; Scylla's is a flag of its own.
    expect(print('cassandra', alternator)).toBe(print('cassandra', lab));
    expect(print('scylla', alternator)).not.toBe(print('scylla', lab));
  });
});

it('counts the memory of node and workspace', () => {
  expect(labMemoryMiB(lab)).toBe(1024);
  expect(labMemoryMiB({ ...lab, workspace: 'go' })).toBe(2048);
});
