import type { SeedRule } from './lab-definition.ts';

/** Source of randomness: commands pass node:crypto, tests whatever they need. */
export type Chance = {
  /** A whole number from `least` to `most`, inclusive. */
  integer(least: number, most: number): number;
  uuid(): string;
};

export type Seeds = Record<string, string | number>;

/** Draws a lab's values, one for each rule; all names drawn for a lab differ. */
export function drawSeeds(rules: Record<string, SeedRule>, chance: Chance): Seeds {
  const names = new Set<string>();
  return Object.fromEntries(
    Object.entries(rules).map(([key, rule]) => [key, drawOne(rule, chance, names)]),
  );
}

function drawOne(rule: SeedRule, chance: Chance, names: Set<string>): string | number {
  if (rule === 'uuid') return chance.uuid();
  if ('int' in rule) return chance.integer(rule.int[0], rule.int[1]);
  // The index is within the list, which is never empty.
  if ('pick' in rule) return rule.pick[chance.integer(0, rule.pick.length - 1)]!;
  let number = chance.integer(0, 999);
  const named = () => `${rule.name}-${String(number).padStart(3, '0')}`;
  // A lab has far fewer names than there are numbers.
  while (names.has(named())) number = (number + 1) % 1000;
  names.add(named());
  return named();
}
