import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test('a path on this site is kept with its query and fragment', () => {
  for (const path of ['/', '/courses/ttl/one', '/leaderboard?board=month#you', '/sign-in-tips'])
    expect(returnPath(path, '/dashboard')).toBe(path);
});

test('everything that could lead elsewhere, or round in a circle, is replaced', () => {
  for (const path of [
    null,
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'courses',
    '/sign-in',
    '/sign-in?then=/x',
    '/sign-out',
    '/register',
    '/api/labs',
    `/${'x'.repeat(3000)}`,
  ])
    expect(returnPath(path, '/dashboard')).toBe('/dashboard');
});

test('what comes back is safe in a Location header', () => {
  expect(returnPath('/a\r\nSet-Cookie: x=y', '/dashboard')).not.toMatch(/[\r\n]/);
});
