/** No try waits longer, ms. */
export const longestDelay = 10_000;

/** Milliseconds before the nth try to connect again (from 0): doubling from half a second to ten, spread so that a restarted server is not met by everyone at once. */
export function backoff(tries: number, random: number): number {
  const longest = Math.min(longestDelay, 500 * 2 ** tries);
  return Math.round(longest * (0.5 + random / 2));
}
