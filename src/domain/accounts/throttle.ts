/**
 * Seconds to wait after the first, second, third … failure; the last one repeats. It grows, so that guessing
 * stops being worth while, and never locks out for good, so that nobody can shut a learner out for long.
 */
export const throttleDelays = {
  /** One account, wherever the tries come from. */
  account: [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 120, 300],
  /** One address, whatever accounts it tries; a whole classroom may share it. */
  address: [...free(30), 1, 2, 4, 8, 16, 32, 60, 120, 300, 900],
  /** New accounts from one address; here each one counts, not failures alone. */
  registration: [...free(60), 10, 20, 40, 80, 160, 320, 600],
} as const satisfies Record<string, readonly number[]>;

/** After this long without a try, counting begins anew. */
export const throttleMemoryHours = 1;

export type ThrottleKind = keyof typeof throttleDelays;

function free(tries: number): number[] {
  return new Array(tries).fill(0);
}

/** What counts as one address: an IPv6 customer has a whole /64, and `::ffff:1.2.3.4` is an IPv4 address. */
export function throttledAddress(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::', 2);
  const before = head.split(':').filter(Boolean);
  const after = plain.includes('::') ? tail.split(':').filter(Boolean) : [];
  const zeros = new Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  return `${[...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
