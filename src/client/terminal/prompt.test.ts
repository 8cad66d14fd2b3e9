import { expect, test } from 'vitest';
import { readPrompt } from './prompt.ts';

test.each([
  ['node:~$ ', '', 'shell'],
  ['node:/var/lib/data dir$ ', '   ', 'shell'],
  ['root@node:/# ', '', 'shell'],
  ['workspace:~$ ', '', 'shell'],
  ['workspace:~/catalog$ ', '', 'shell'],
  ['>>> ', '', 'nothing'],
  ['cqlsh> ', '', 'cqlsh'],
  ['cqlsh:tides> ', '', 'cqlsh'],
  ['ada@cqlsh:tides> ', '', 'cqlsh'],
  ['   ... ', '', 'statement'],
  ['         ... ', '', 'statement'],
  ['node:~$ ls', '', 'typing'],
  ['node:~$ ', 'ls', 'typing'],
  ['cqlsh> SELECT', ' 1', 'typing'],
  ['', '', 'nothing'],
  ['(12 rows)', '', 'nothing'],
  ['---MORE---', '', 'nothing'],
  ['cqlsh>', '', 'nothing'],
  [' system.local | 3 rows ... ', '', 'nothing'],
])('%j, then %j: %s', (before, after, at) => {
  expect(readPrompt(before, after)).toEqual({ at });
});
