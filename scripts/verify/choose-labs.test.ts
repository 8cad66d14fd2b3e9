import { expect, it } from 'vitest';
import { chooseLabs, type Standing } from './choose-labs.ts';

const languages = ['none', 'rust', 'go', 'python', 'node', 'cpp'];
/** Five labs of each language. */
const labs = (state: Standing['state']): Standing[] =>
  languages.flatMap((language) =>
    [1, 2, 3, 4, 5].map((no) => ({
      lab: `${language}-${no}`,
      language,
      state,
      date: '2026-11-28',
    })),
  );
const languagesOf = (names: string[]) => names.map((name) => name.replace(/-\d/, ''));

it('proves three labs of different languages where nothing changed', () => {
  const chosen = chooseLabs(labs('current'), 'sample', 'a1b2');
  expect(chosen).toHaveLength(3);
  expect(new Set(languagesOf(chosen)).size).toBe(3);
  expect(chooseLabs(labs('current').reverse(), 'sample', 'a1b2')).toEqual(chosen);
});

it('reaches every lab as commits go by', () => {
  const seen = new Set(
    Array.from({ length: 200 }, (_, no) => chooseLabs(labs('current'), 'sample', `c${no}`)).flat(),
  );
  expect(seen.size).toBe(30);
});

it('always proves what changed or was never proved, and a sample beside it', () => {
  const standings = labs('current').map((one) => {
    if (one.lab === 'go-4') return { ...one, state: 'changed' as const };
    return one.lab === 'none-2' ? { ...one, state: 'unproved' as const } : one;
  });
  const chosen = chooseLabs(standings, 'sample', 'a1b2');
  expect(chosen.slice(0, 2)).toEqual(['none-2', 'go-4']);
  expect(chosen).toHaveLength(5);
  expect(chooseLabs(standings, 'stale', 'a1b2')).toEqual(['none-2', 'go-4']);
});

it('proves again what failed, whatever the commit', () => {
  const standings = labs('current').map((one) => ({ ...one, hasFailed: one.lab === 'cpp-5' }));
  for (const seed of ['a', 'b', 'c', 'd']) {
    const chosen = chooseLabs(standings, 'sample', seed);
    expect(chosen[0]).toBe('cpp-5');
    expect(new Set(chosen).size).toBe(4);
  }
});

it('widens the sample to eight labs and every language after a change of the code', () => {
  const chosen = chooseLabs(labs('older-code'), 'sample', 'a1b2');
  expect(chosen).toHaveLength(8);
  expect(new Set(languagesOf(chosen))).toEqual(new Set(languages));
});

it('takes the wider sample from labs that this code has not proved', () => {
  const standings = labs('current').map((one) =>
    one.lab.endsWith('-1') ? { ...one, state: 'older-code' as const } : one,
  );
  const chosen = chooseLabs(standings, 'sample', 'a1b2');
  expect(chosen.sort()).toEqual(languages.map((language) => `${language}-1`).sort());
});

it('proves everything, or nothing, where that is asked', () => {
  expect(chooseLabs(labs('current'), 'all', 'a1b2')).toHaveLength(30);
  expect(chooseLabs(labs('older-code'), 'stale', 'a1b2')).toEqual([]);
});
