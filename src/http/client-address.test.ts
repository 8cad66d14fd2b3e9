import { describe, expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });

test('the client is who the outermost trusted proxy saw', () => {
  const headers = forwarded('6.6.6.6, 198.51.100.9, 10.0.0.2');
  expect(clientAddress(headers, '10.0.0.1', 0)).toBe('10.0.0.1');
  expect(clientAddress(headers, '10.0.0.1', 1)).toBe('10.0.0.2');
  expect(clientAddress(headers, '10.0.0.1', 2)).toBe('198.51.100.9');
  expect(clientAddress(new Headers(), '10.0.0.1', 1)).toBe('10.0.0.1');
});

describe('the header', () => {
  test('with fewer entries than proxies leads to the farthest address that was seen', () => {
    expect(clientAddress(forwarded('198.51.100.9'), '10.0.0.1', 3)).toBe('198.51.100.9');
  });

  test.each(['unknown', '_hidden', 'localhost', '', ' , ', 'x'.repeat(9000)])(
    'that names no address leads to the proxy: %j',
    (value) => {
      expect(clientAddress(forwarded(value), '10.0.0.1', 1)).toBe('10.0.0.1');
    },
  );

  test('is read without the port that some proxies add', () => {
    expect(clientAddress(forwarded('198.51.100.9:41234'), '10.0.0.1', 1)).toBe('198.51.100.9');
    expect(clientAddress(forwarded('[2001:db8::9]:41234'), '10.0.0.1', 1)).toBe('2001:db8::9');
  });

  test('may name an address of either family', () => {
    expect(clientAddress(forwarded('2001:db8::9'), '::1', 1)).toBe('2001:db8::9');
  });
});
