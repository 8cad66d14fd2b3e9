import { expect, test } from 'vitest';
import { throttleDelays, throttledAddress } from './throttle.ts';

test('waits never get shorter and never last longer than fifteen minutes', () => {
  for (const delays of Object.values(throttleDelays)) {
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays[0]).toBe(0);
    expect(delays.at(-1)).toBeGreaterThan(60);
    expect(delays.at(-1)).toBeLessThanOrEqual(900);
  }
});

test('an IPv6 customer is one address, an IPv4 one too however it is written', () => {
  expect(throttledAddress('203.0.113.7')).toBe('203.0.113.7');
  expect(throttledAddress('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(throttledAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(throttledAddress('2001:DB8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(throttledAddress('2001:db8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(throttledAddress('2001:db8::9')).toBe('2001:db8::/64');
  expect(throttledAddress('fe80::1%eth0')).toBe('fe80::/64');
  expect(throttledAddress('::1')).toBe('::/64');
  expect(throttledAddress('2001:db8::ffff:203.0.113.7')).toBe('2001:db8::/64');
  expect(throttledAddress('unknown')).toBe('unknown');
});
