import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test('the client is who the outermost trusted proxy saw', () => {
  const headers = new Headers({ 'x-forwarded-for': '6.6.6.6, 198.51.100.9, 10.0.0.2' });
  expect(clientAddress(headers, '10.0.0.1', 0)).toBe('10.0.0.1');
  expect(clientAddress(headers, '10.0.0.1', 1)).toBe('10.0.0.2');
  expect(clientAddress(headers, '10.0.0.1', 2)).toBe('198.51.100.9');
  expect(clientAddress(new Headers(), '10.0.0.1', 1)).toBe('10.0.0.1');
});
