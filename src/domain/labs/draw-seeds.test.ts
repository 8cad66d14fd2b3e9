import { expect, test } from 'vitest';
import { type Chance, drawSeeds } from './draw-seeds.ts';
import { fillSeeds, fillSeedsInCql, seedVariables } from './fill-seeds.ts';

const lowest: Chance = { integer: (least) => least, uuid: () => 'a-uuid' };
const highest: Chance = { integer: (_, most) => most, uuid: () => 'a-uuid' };
const rules = {
  sensor: 'uuid',
  limit: { int: [30, 90] },
  harbour: { pick: ['dover', 'calais'] },
  buoy: { name: 'buoy' },
} as const;

test('each rule draws its own kind of value, bounds included', () => {
  const mutable = structuredClone(rules) as unknown as Parameters<typeof drawSeeds>[0];
  expect(drawSeeds(mutable, lowest)).toEqual({
    sensor: 'a-uuid',
    limit: 30,
    harbour: 'dover',
    buoy: 'buoy-000',
  });
  expect(drawSeeds(mutable, highest)).toMatchObject({
    limit: 90,
    harbour: 'calais',
    buoy: 'buoy-999',
  });
});

test('drawn values take the place of their names', () => {
  expect(fillSeeds('At most {seed.limit} s for {seed.other}', { limit: 40 })).toBe(
    'At most 40 s for {seed.other}',
  );
});

test('in CQL a value with a quote stays one text', () => {
  expect(fillSeedsInCql("SELECT '{seed.name}'", { name: "o'hara'; DROP" })).toBe(
    "SELECT 'o''hara''; DROP'",
  );
});

test('a value with dollar signs is put in as it is', () => {
  expect(fillSeeds('{seed.a}', { a: '$& $1' })).toBe('$& $1');
});

test('scripts see every value as a text', () => {
  expect(seedVariables({ limit: 40, buoy: 'buoy-1' })).toEqual({
    SEED_limit: '40',
    SEED_buoy: 'buoy-1',
  });
});

test('no two names of a lab are the same, though chance says so', () => {
  const twice = { old: { name: 'berth' }, next: { name: 'berth' }, ship: { name: 'ship' } };
  expect(drawSeeds(twice, highest)).toEqual({
    old: 'berth-999',
    next: 'berth-000',
    ship: 'ship-999',
  });
});
