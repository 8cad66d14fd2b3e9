import ipaddr from 'ipaddr.js';

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

/**
 * What counts as one address: an IPv6 customer has a whole /64, and `::ffff:1.2.3.4` is an IPv4
 * address. What is no address counts as itself.
 */
export function throttledAddress(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv4) return read.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${withoutZone(read)}/64`)}/64`;
}

/** A zone (`%eth0`) names a network card of this machine, not a customer. */
function withoutZone(address: ipaddr.IPv6): string {
  return new ipaddr.IPv6(address.parts).toString();
}
