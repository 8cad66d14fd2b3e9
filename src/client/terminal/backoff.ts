/** The longest delay between attempts (ms). */
export const longestDelay = 10_000;

/**
 * Milliseconds before the nth attempt to reconnect (from 0): doubles from half a second to ten
 * seconds, with jitter, so that not every window meets a restarted server at once.
 */
export function backoff(tries: number, random: number): number {
  const longest = Math.min(longestDelay, 500 * 2 ** tries);
  return Math.round(longest * (0.5 + random / 2));
}
