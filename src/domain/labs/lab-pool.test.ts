import { describe, expect, it } from 'vitest';
import { type PoolEntry, type PoolItem, planPool, poolBudgetMiB, poolWishes } from './lab-pool.ts';

const now = new Date('2026-11-27T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const node: PoolItem = { labName: null, fingerprint: 'node', memoryMiB: 1024 };
const itemOf = (labName: string): PoolItem => ({
  labName,
  fingerprint: `${labName}-made-of-this`,
  memoryMiB: labName.startsWith('go') ? 2048 : 1024,
});
const names = (items: PoolItem[]) => items.map(({ labName }) => labName ?? 'node');
const entry = (id: string, item: PoolItem, more: Partial<PoolEntry> = {}): PoolEntry => ({
  id,
  fingerprint: item.fingerprint,
  memoryMiB: item.memoryMiB,
  createdAt: ago(5),
  wantedAt: ago(0),
  ...more,
});

describe('the wishes of the pool', () => {
  const wish = (demand: [string, number][], budgetMiB: number) =>
    names(
      poolWishes(
        demand.map(([labName, learners]) => ({ labName, learners })),
        { itemOf, node, budgetMiB },
      ),
    );

  it('are a node where nobody is there', () => {
    expect(wish([], 8192)).toEqual(['node']);
  });

  it('begin with the labs that most learners are about to start', () => {
    expect(
      wish(
        [
          ['first', 2],
          ['second', 1],
        ],
        8192,
      ),
    ).toEqual(['first', 'first', 'second', 'node']);
  });

  it('share copies out by learners: the third copy of the one before the first of the other only where it has three times as many', () => {
    expect(
      wish(
        [
          ['first', 3],
          ['second', 2],
        ],
        4 * 1024,
      ),
    ).toEqual(['first', 'second', 'first', 'node']);
  });

  it('keep a place for a node', () => {
    expect(wish([['first', 9]], 2048)).toEqual(['first', 'node']);
    expect(wish([['first', 9]], 1024)).toEqual(['first']);
  });

  it('pass over what does not fit, and never exceed the budget', () => {
    expect(
      wish(
        [
          ['go-rows', 2],
          ['first', 1],
        ],
        2048,
      ),
    ).toEqual(['first', 'node']);
    expect(wish([['first', 1]], 1023)).toEqual([]);
  });

  it('hold more nodes where more learners are around', () => {
    expect(wish([['first', 4]], 16_384).filter((name) => name === 'node')).toHaveLength(2);
  });
});

describe('the plan', () => {
  const plan = (wishes: PoolItem[], entries: PoolEntry[], budgetMiB = 4096) =>
    planPool({
      wishes,
      entries,
      isCurrent: ({ fingerprint }) => fingerprint !== 'old',
      budgetMiB,
      now,
    });
  const [first, second] = [itemOf('first'), itemOf('second')];

  it('boots the first thing that is missing', () => {
    expect(plan([first, second, node], [entry('a', first)])).toEqual({
      wanted: ['a'],
      giveUp: [],
      boot: second,
    });
  });

  it('counts copies', () => {
    expect(plan([first, first], [entry('a', first)]).boot).toEqual(first);
    expect(plan([first, first], [entry('a', first), entry('b', first)]).boot).toBeNull();
  });

  it('gives up what would come out differently today, or is too old', () => {
    const old = { ...first, fingerprint: 'old' };
    const entries = [entry('a', old), entry('b', first, { createdAt: ago(13 * 60) })];
    expect(plan([first], entries)).toMatchObject({ giveUp: ['a', 'b'], boot: first });
  });

  it('keeps what nobody wants for ten minutes while there is room', () => {
    expect(plan([], [entry('a', first, { wantedAt: ago(9) })]).giveUp).toEqual([]);
    expect(plan([], [entry('a', first, { wantedAt: ago(11) })]).giveUp).toEqual(['a']);
  });

  it('gives up the longest unwanted where something wanted needs the place', () => {
    const entries = [
      entry('a', first, { wantedAt: ago(2) }),
      entry('b', first, { wantedAt: ago(8) }),
      entry('c', node),
    ];
    expect(plan([second, node], entries, 3072)).toEqual({
      wanted: ['c'],
      giveUp: ['b'],
      boot: second,
    });
  });

  it('gives up what a smaller budget has no place for', () => {
    expect(plan([], [entry('a', first)], 0).giveUp).toEqual(['a']);
  });
});

describe('the budget', () => {
  it('is what was set', () => {
    expect(poolBudgetMiB(3000, { totalMiB: 4096, availableMiB: 100 }, 0)).toBe(3000);
    expect(poolBudgetMiB(0, { totalMiB: 65_536, availableMiB: 60_000 }, 0)).toBe(0);
  });

  it('is a quarter of the machine, as long as that is free beside its reserve', () => {
    expect(poolBudgetMiB(undefined, { totalMiB: 16_384, availableMiB: 12_000 }, 0)).toBe(4096);
    expect(poolBudgetMiB(undefined, { totalMiB: 16_384, availableMiB: 3072 }, 1024)).toBe(2048);
    expect(poolBudgetMiB(undefined, { totalMiB: 4096, availableMiB: 1500 }, 0)).toBe(0);
  });
});
