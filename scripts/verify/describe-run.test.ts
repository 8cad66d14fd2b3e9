import { expect, it } from 'vitest';
import type { Standing } from './choose-labs.ts';
import { describeRun } from './describe-run.ts';

const standings: Standing[] = [
  { lab: 'a', language: 'none', state: 'current', date: '2026-11-27' },
  { lab: 'b', language: 'go', state: 'older-code', date: '2026-11-20' },
  { lab: 'c', language: 'go', state: 'changed', date: '2026-11-02' },
  { lab: 'd', language: 'go', state: 'unproved' },
];

it('says how much was taken from the record, and how old that is', () => {
  expect(describeRun(standings, { chosen: ['a', 'c', 'd'], failed: [], extent: 'sample' })).toBe(
    'labs: 3 proved on a node, 1 taken from labs/proofs.json, the oldest of 2026-11-20',
  );
  expect(
    describeRun(standings, { chosen: ['a', 'b', 'c', 'd'], failed: ['c'], extent: 'sample' }),
  ).toBe('labs: 3 proved on a node, 1 failed (c), none taken from labs/proofs.json');
});

it('says after proving everything what had not been proved, and since when', () => {
  expect(describeRun(standings, { chosen: ['a', 'b', 'c', 'd'], failed: [], extent: 'all' })).toBe(
    'labs: 4 proved on a node. Before this run 2 had a proof of these files, the oldest of 2026-11-20, 1 of them made with other code; c had changed since its proof of 2026-11-02; without any proof: d.',
  );
  expect(describeRun([], { chosen: [], failed: [], extent: 'all' })).toContain(
    'none had a proof of these files',
  );
});
