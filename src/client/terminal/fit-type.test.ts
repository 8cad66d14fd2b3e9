import { expect, test } from 'vitest';
import { fittingType, viewerSizes } from './fit-type.ts';

const cell = { width: 0.6, height: 1.2 };

test.each([
  ['the height decides', { width: 1440, height: 800 }, { columns: 66, rows: 40 }, 16],
  ['the width decides', { width: 960, height: 1000 }, { columns: 80, rows: 24 }, 20],
  [
    'half a pixel too large does not fit',
    { width: 959, height: 1000 },
    { columns: 80, rows: 24 },
    19,
  ],
])('%s', (_, place, size, type) => {
  expect(fittingType(place, size, cell)).toBe(type);
});

test('type is neither too small to read nor larger than a poster', () => {
  expect(fittingType({ width: 390, height: 700 }, { columns: 200, rows: 50 }, cell)).toBe(
    viewerSizes.least,
  );
  expect(fittingType({ width: 3840, height: 2160 }, { columns: 20, rows: 5 }, cell)).toBe(
    viewerSizes.most,
  );
});
