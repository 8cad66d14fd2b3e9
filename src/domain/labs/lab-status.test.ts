import { describe, expect, it } from 'vitest';
import { labCan } from './lab-can.ts';
import {
  finalStatuses,
  hasSlot,
  isRunning,
  labMayBecome,
  labMayBegin,
  labStatuses,
  pooledMayBecome,
  pooledMayBegin,
  pooledStatuses,
  runningStatuses,
  slotStatuses,
} from './lab-status.ts';

const tables = [
  { name: 'a lab', statuses: labStatuses, mayBecome: labMayBecome, mayBegin: labMayBegin },
  {
    name: 'an entry of the pool',
    statuses: pooledStatuses,
    mayBecome: pooledMayBecome,
    mayBegin: pooledMayBegin,
  },
];

describe.each(tables)('the states of $name', ({ statuses, mayBecome, mayBegin }) => {
  it('can all be reached from where it may begin', () => {
    const reached = new Set<string>(mayBegin);
    const next: Record<string, readonly string[]> = mayBecome;
    // A set that grows while it is walked is walked to its end.
    for (const status of reached) for (const one of next[status]!) reached.add(one);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('are never changed to themselves', () => {
    for (const [status, next] of Object.entries(mayBecome)) expect(next).not.toContain(status);
  });
});

describe('a lab', () => {
  it('is over once it can change no more', () => {
    expect(runningStatuses).toEqual(['queued', 'starting', 'ready']);
    expect(finalStatuses).toEqual(['failed', 'ended']);
  });

  it('can be ended as long as it is not over', () => {
    for (const status of labStatuses) {
      expect(labMayBecome[status].some((next) => next === 'ended')).toBe(isRunning({ status }));
      expect(labCan.end({ status })).toBe(isRunning({ status }));
    }
  });

  it('never waits again once it has a slot', () => {
    for (const status of slotStatuses) expect(labMayBecome[status]).not.toContain('queued');
    expect(hasSlot({ status: 'queued' })).toBe(false);
  });

  it('opens its terminals only when it is ready', () => {
    expect(labStatuses.filter((status) => labCan.openTerminal({ status }))).toEqual(['ready']);
  });
});
