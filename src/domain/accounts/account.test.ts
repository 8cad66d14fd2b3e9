import { describe, expect, test } from 'vitest';
import { credentials, passwordChange, registration, renaming } from './account.ts';
import { commonPasswords } from './common-passwords.ts';

const good = { name: 'Ada Ferry', email: 'ada@example.org', password: 'seven wet lamps' };
const problem = (change: Partial<typeof good>) => {
  const parsed = registration.safeParse({ ...good, ...change });
  return parsed.success ? null : parsed.error.issues[0]!;
};

describe('a password', () => {
  test('has 8 to 256 characters, counted as people count them', () => {
    expect(problem({ password: '1a2c3e4' })?.path).toEqual(['password']);
    expect(problem({ password: '1a2c3e4g' })).toBeNull();
    expect(problem({ password: '🌊⛵🧭⚓🐟🦀🐚' })?.message).toContain('at least 8');
    expect(problem({ password: '🌊⛵🧭⚓🐟🦀🐚🪸' })).toBeNull();
    expect(problem({ password: 'xy'.repeat(128) })).toBeNull();
    expect(problem({ password: `${'xy'.repeat(128)}z` })?.message).toContain('at most 256');
  });

  test('is kept whole: nothing is cut, trimmed or folded', () => {
    const password = `  Ünïcode ${'long '.repeat(40)} `;
    expect(registration.parse({ ...good, password }).password).toBe(password);
  });

  test('needs no digits, capitals or signs', () => {
    expect(problem({ password: 'onlylettershere' })).toBeNull();
  });

  test('is not among the 3,000 most common, whatever its capitals', () => {
    expect(commonPasswords.size).toBe(3000);
    for (const password of commonPasswords) {
      expect(password.length).toBeGreaterThanOrEqual(8);
      expect(password).toBe(password.toLowerCase());
    }
    expect(problem({ password: 'password' })?.message).toContain('most common');
    expect(problem({ password: 'PassWord' })?.message).toContain('most common');
    expect(passwordChange.safeParse({ current: 'x', password: '12345678' }).success).toBe(false);
  });

  test('is not the email address or its first part', () => {
    expect(problem({ password: 'ADA@example.org' })?.path).toEqual(['password']);
    expect(problem({ email: 'long.name@example.org', password: 'long.name' })).not.toBeNull();
  });
});

describe('a name', () => {
  const nameOf = (name: string) => renaming.safeParse({ name }).data?.name;

  test('is folded and composed', () => {
    expect(nameOf('  Ada \n Ferry ')).toBe('Ada Ferry');
    expect(nameOf('Jose\u0301')).toBe('José');
  });

  test('may be in any script', () => {
    for (const name of ['Łukasz Șerban', '李小龙', 'محمد', 'O’Neill-Smith', 'Anne 2'])
      expect(nameOf(name)).toBe(name);
  });

  test('hides and turns nothing, and is something', () => {
    for (const name of ['', '   ', '…', 'Ada\u202eyrreF', 'a\u200bb', 'a\0b', 'x'.repeat(81)])
      expect(nameOf(name)).toBeUndefined();
  });
});

test('an email is trimmed and has the shape of one', () => {
  expect(registration.parse({ ...good, email: ' ada@example.org ' }).email).toBe('ada@example.org');
  for (const email of ['', 'ada', 'ada@', 'ada@localhost', `${'a'.repeat(250)}@example.org`])
    expect(problem({ email })?.path).toEqual(['email']);
});

test('signing in asks for nothing but two values', () => {
  expect(credentials.safeParse({ email: 'x', password: 'y' }).success).toBe(true);
  expect(credentials.safeParse({ email: 'x', password: '' }).success).toBe(false);
});
