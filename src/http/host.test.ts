import { expect, test } from 'vitest';
import { isOwnHost } from './host.ts';

const origins = ['https://strait.example', 'http://localhost:4321'];

test('a host may leave out the port that is its scheme’s own', () => {
  expect(isOwnHost('strait.example', origins)).toBe(true);
  expect(isOwnHost('strait.example:443', origins)).toBe(true);
  expect(isOwnHost('strait.example:80', origins)).toBe(false);
  expect(isOwnHost('localhost:4321', origins)).toBe(true);
  expect(isOwnHost('localhost', origins)).toBe(false);
});
