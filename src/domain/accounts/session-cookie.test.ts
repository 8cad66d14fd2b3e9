import { expect, test } from 'vitest';
import { isSessionToken, readSessionToken, sessionCookieName } from './session-cookie.ts';

const token = 'A'.repeat(43);

test('the cookie is bound to its host where the site is served over https', () => {
  expect(sessionCookieName('https://strait.example')).toBe('__Host-sid');
  expect(sessionCookieName('http://localhost:4321')).toBe('sid');
});

test('a token is found among other cookies, malformed ones included', () => {
  expect(readSessionToken(`a=%E0%A4%A; sid=${token}; b`, 'sid')).toBe(token);
  expect(readSessionToken(`__Host-sid=${token}`, '__Host-sid')).toBe(token);
});

test('anything else is nobody', () => {
  for (const header of [
    null,
    undefined,
    '',
    'sid',
    'sid=',
    'sid=%',
    'sid=%E0%A4%A',
    `xsid=${token}`,
  ])
    expect(readSessionToken(header, 'sid')).toBeNull();
  expect(readSessionToken(`sid=${token}; Path=/`, '__Host-sid')).toBeNull();
  expect(isSessionToken(`${token}A`)).toBe(false);
});
