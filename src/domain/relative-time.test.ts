import { expect, it } from 'vitest';
import { duration, relativeTime } from './relative-time.ts';

const now = new Date('2026-11-23T12:00:00Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it('says moments as people do', () => {
  expect(relativeTime(before(10), now)).toBe('just now');
  expect(relativeTime(before(50), now)).toBe('1 minute ago');
  expect(relativeTime(before(3 * 3600), now)).toBe('3 hours ago');
  expect(relativeTime(before(86_400), now)).toBe('yesterday');
  expect(relativeTime(before(-2 * 86_400), now)).toBe('in 2 days');
  expect(relativeTime(before(400 * 86_400), now)).toBe('last year');
});

it('says minutes as people plan them', () => {
  expect(duration(1)).toBe('1 minute');
  expect(duration(50)).toBe('50 minutes');
  expect(duration(60)).toBe('1 hour');
  expect(duration(130)).toBe('2 hours 10 minutes');
});
