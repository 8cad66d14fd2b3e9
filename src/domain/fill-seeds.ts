import type { Seeds } from './draw-seeds.ts';

const placeholder = /\{seed\.([a-z][a-z0-9_]*)\}/g;

/** Puts the drawn values in place of `{seed.<name>}`; a name that was not drawn stays as it is. */
export function fillSeeds(text: string, seeds: Seeds): string {
  return text.replaceAll(placeholder, (whole, name: string) => String(seeds[name] ?? whole));
}

/** The same for CQL: a value stays one value within quotes, whatever it holds. */
export function fillSeedsInCql(text: string, seeds: Seeds): string {
  return text.replaceAll(placeholder, (whole, name: string) =>
    String(seeds[name] ?? whole).replaceAll("'", "''"),
  );
}

/** The values as a script sees them: `$SEED_<name>`. */
export function seedVariables(seeds: Seeds): Record<string, string> {
  return Object.fromEntries(
    Object.entries(seeds).map(([name, value]) => [`SEED_${name}`, String(value)]),
  );
}
