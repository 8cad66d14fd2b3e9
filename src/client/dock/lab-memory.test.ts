import { expect, test } from 'vitest';
import { readShells } from './lab-memory.ts';

const lab = { labId: 'lab-1', terminals: ['cqlsh', 'node'] as const };

test.each([
  ['nothing was kept', null, null],
  ['nothing of this lab', 'lab-2 node-2', null],
  ['a lab whose name only begins alike', 'lab-11 node-2', null],
  ['a lab without any', 'lab-1', []],
  ['in their order', 'lab-1 node-3 cqlsh-2', ['node-3', 'cqlsh-2']],
  ['each once', 'lab-1 node-2 node-2', ['node-2']],
  ['what the lab cannot have', 'lab-1 workspace-2 node-9 <b> node', ['node']],
])('shells that were kept: %s', (_, text, shells) => {
  expect(readShells(text, lab)).toEqual(shells);
});
