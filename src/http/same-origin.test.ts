import { describe, expect, test } from 'vitest';
import { isOwnRequest } from './same-origin.ts';

const origins = ['https://strait.example', 'http://localhost:4321'];

describe('a write is accepted', () => {
  const may = (headers: Record<string, string>, method = 'POST') =>
    isOwnRequest(new Request('https://strait.example/', { method, headers }), origins);

  test('from the whole origin of this site', () => {
    expect(may({ origin: 'https://strait.example' })).toBe(true);
    expect(may({ origin: 'http://localhost:4321' }, 'DELETE')).toBe(true);
    for (const origin of [
      'http://strait.example',
      'https://strait.example:444',
      'https://www.strait.example',
      'https://strait.example.evil.example',
      'http://localhost',
      'null',
      '',
    ])
      expect(may({ origin, 'sec-fetch-site': 'same-origin' })).toBe(false);
  });

  test('without Origin where the browser says that it is same-origin', () => {
    expect(may({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    for (const site of ['same-site', 'cross-site', 'none'])
      expect(may({ 'sec-fetch-site': site })).toBe(false);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(may({}, method)).toBe(false);
  });

  test('and a read always', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(may({ origin: 'https://evil.example' }, method)).toBe(true);
  });
});
