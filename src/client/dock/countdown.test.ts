import { expect, it } from 'vitest';
import { clock, secondsUntil } from './countdown.ts';

it.each([
  [6130, '1:42:10'],
  [3600, '1:00:00'],
  [545.9, '9:05'],
  [0, '0:00'],
  [-3, '0:00'],
])('%d seconds read %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});

it('seconds are counted from now to an ISO time', () => {
  expect(secondsUntil('2026-11-23T10:00:30.500Z', Date.parse('2026-11-23T10:00:00Z'))).toBe(30.5);
});
