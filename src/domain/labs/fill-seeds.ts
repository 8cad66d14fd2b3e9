import type { Seeds } from './draw-seeds.ts';

const placeholder = /\{seed\.([a-z][a-z0-9_]*)\}/g;

/** Replaces `{seed.<name>}` with the drawn values; a name that was not drawn stays. */
export function fillSeeds(text: string, seeds: Seeds): string {
  return text.replaceAll(placeholder, (whole, name: string) => String(seeds[name] ?? whole));
}

/** The same for CQL: within quotes, a value remains one value whatever it contains. */
export function fillSeedsInCql(text: string, seeds: Seeds): string {
  return text.replaceAll(placeholder, (whole, name: string) =>
    String(seeds[name] ?? whole).replaceAll("'", "''"),
  );
}

/** The values as scripts see them: `$SEED_<name>`. */
export function seedVariables(seeds: Seeds): Record<string, string> {
  return Object.fromEntries(
    Object.entries(seeds).map(([name, value]) => [`SEED_${name}`, String(value)]),
  );
}
