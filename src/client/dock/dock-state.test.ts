import { describe, expect, it } from 'vitest';
import type { LabView } from '#domain/labs/lab';
import { labPhases } from '#domain/labs/lab-status';
import { dockState, endSentence, queueSentence, startStep, startSteps } from './dock-state.ts';

const context = { signedIn: true, unavailable: null, elsewhere: null };
const elsewhere = { lessonTitle: 'Cells', href: '/courses/c/cells' };

function lab(changes: Partial<LabView>): LabView {
  return {
    id: 'a',
    courseId: 'c',
    lessonId: 'l',
    status: 'ready',
    phase: null,
    percent: null,
    detail: null,
    failure: null,
    engine: 'cassandra',
    terminals: ['cqlsh'],
    seeds: {},
    createdAt: '2026-11-23T10:00:00Z',
    readyAt: null,
    expiresAt: '2026-11-23T12:00:00Z',
    mayExtend: false,
    queue: null,
    endReason: null,
    ...changes,
  };
}

describe('the dock', () => {
  it('asks a visitor to sign in, whatever else is the case', () => {
    expect(dockState({ ...context, signedIn: false, unavailable: 'No Docker.' }, null)).toBe(
      'signed-out',
    );
  });

  it.each(['queued', 'starting', 'ready', 'failed'] as const)(
    'follows a lab that is %s',
    (status) => {
      expect(dockState(context, lab({ status }))).toBe(status);
    },
  );

  it('keeps showing a lab that runs where no further one could', () => {
    expect(dockState({ ...context, unavailable: 'No Docker.' }, lab({}))).toBe('ready');
  });

  it('says that a lab runs in another lesson', () => {
    expect(dockState({ ...context, elsewhere }, null)).toBe('elsewhere');
  });

  it('says why a lab is gone, unless the learner ended it', () => {
    expect(dockState(context, lab({ status: 'ended', endReason: 'idle' }))).toBe('ended');
    expect(dockState(context, lab({ status: 'ended', endReason: 'learner' }))).toBe('idle');
    expect(dockState(context, lab({ status: 'ended', endReason: 'replaced' }))).toBe('idle');
  });
});

describe('a start', () => {
  it('is at the queue, or at the phase of its boot', () => {
    expect(startStep(lab({ status: 'queued' }))?.title).toBe('Waiting for a free slot');
    expect(startStep(lab({ status: 'starting', phase: 'boot' }))?.title).toBe('Boot the node');
    expect(startStep(lab({}))).toBeUndefined();
  });

  it('has a step for each phase, in their order', () => {
    expect(startSteps.map(({ at }) => at)).toEqual(['queued', ...labPhases]);
  });
});

it.each(['idle', 'expired', 'lost', 'operator', 'learner'] as const)(
  'an end by "%s" says that nothing passed is lost',
  (endReason) => {
    expect(endSentence({ endReason })).toMatch(/kept/);
  },
);

describe('the queue in words', () => {
  const told = (position: number, seconds: number) =>
    queueSentence({ position, expectedAt: new Date(Date.now() + seconds * 1000).toISOString() });

  it('says place and wait', () => {
    expect(told(1, 20)).toBe('You are next. Your lab should be ready in less than a minute.');
    expect(told(2, 70)).toBe(
      'You are number 2 in the queue. Your lab should be ready in about a minute.',
    );
    expect(told(7, 12 * 60)).toContain(
      'number 7 in the queue. Your lab should be ready in about 12',
    );
  });
});
