import { describe, expect, it } from 'vitest';
import { codeWithSeeds, inlineText } from './inline-text.ts';

describe('a sentence', () => {
  it('is split at code, emphasis and drawn values', () => {
    expect(inlineText('The row of {seed.sensor} has `ttl` *unset* or **none**.')).toEqual([
      { kind: 'text', text: 'The row of ' },
      { kind: 'seed', text: 'sensor' },
      { kind: 'text', text: ' has ' },
      { kind: 'code', text: 'ttl' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'unset' },
      { kind: 'text', text: ' or ' },
      { kind: 'strong', text: 'none' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('keeps lone stars, back-ticks and tags as they are', () => {
    const text = 'SELECT * gives 2 * 3 < 7 and <b>';
    expect(inlineText(text)).toEqual([{ kind: 'text', text }]);
    expect(inlineText('a ` alone')).toEqual([{ kind: 'text', text: 'a ` alone' }]);
  });

  it('leaves stars inside code alone', () => {
    expect(inlineText('`SELECT * FROM a; SELECT * FROM b`')).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(inlineText('')).toEqual([]);
  });
});

it('a script is split at its variables too', () => {
  expect(codeWithSeeds(`a $SEED_wave_cm \${SEED_x}y`)).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'seed', text: 'wave_cm' },
    { kind: 'text', text: ' ' },
    { kind: 'seed', text: 'x' },
    { kind: 'text', text: 'y' },
  ]);
});

it('code is split at drawn values alone', () => {
  expect(codeWithSeeds("'{seed.sensor}' *")).toEqual([
    { kind: 'text', text: "'" },
    { kind: 'seed', text: 'sensor' },
    { kind: 'text', text: "' *" },
  ]);
});
