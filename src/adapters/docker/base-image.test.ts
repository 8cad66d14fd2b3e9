import { expect, test } from 'vitest';
import { withSecurity } from './base-image.ts';

test('updates come from the mirror that debootstrap used', () => {
  for (const written of [
    'deb http://mirror.example/debian bookworm main\n',
    'deb http://mirror.example/debian/ bookworm main\n',
  ])
    expect(withSecurity(written, 'bookworm')).toBe(
      [
        'deb http://mirror.example/debian bookworm main',
        'deb http://mirror.example/debian bookworm-updates main',
        'deb http://mirror.example/debian-security bookworm-security main',
        '',
      ].join('\n'),
    );
});

test('a list without a mirror is a failure, not an image without updates', () => {
  expect(() => withSecurity('', 'trixie')).toThrow('no mirror');
});
