import type { SeedRule } from './lab-definition.ts';

/** Where chance comes from; commands pass node:crypto, tests what they like. */
export type Chance = {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  uuid(): string;
};

export type Seeds = Record<string, string | number>;

/** Draws the values of a lab, one for each rule. */
export function drawSeeds(rules: Record<string, SeedRule>, chance: Chance): Seeds {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, drawOne(rule, chance)]),
  );
}

function drawOne(rule: SeedRule, chance: Chance): string | number {
  if (rule === 'uuid') return chance.uuid();
  if ('int' in rule) return chance.integer(rule.int[0], rule.int[1]);
  // The index is within the list, which is never empty.
  if ('pick' in rule) return rule.pick[chance.integer(0, rule.pick.length - 1)]!;
  return `${rule.name}-${String(chance.integer(0, 999)).padStart(3, '0')}`;
}
