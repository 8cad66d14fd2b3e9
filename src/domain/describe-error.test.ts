import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { LabFailure } from '#domain/labs/lab-failure';
import { describeError } from './describe-error.ts';

describe('a printed error', () => {
  const cause = Object.assign(new Error('duplicate key value'), { code: '23505' });
  const failed = new DrizzleQueryError(
    'insert into learner values ($1)',
    ['$argon2id$secret'],
    cause,
  );

  test('of a query is its cause with the SQLSTATE, without parameters', () => {
    for (const text of [
      describeError(failed),
      describeError(new Error('outer', { cause: failed })),
    ]) {
      expect(text).toContain('duplicate key value');
      expect(text).toContain('[23505]');
      expect(text).not.toContain('secret');
    }
  });

  test('shows no thrown value, which may be anything', () => {
    expect(describeError('token 123')).not.toContain('123');
  });

  test('is made in a moment, however long its message, and without the password in an address', () => {
    const address = 'postgres://strait:secret-word@db/';
    const began = performance.now();
    const text = describeError(new Error(`${'x'.repeat(1e6)} ${address}`));
    expect(text).toContain('postgres://strait:***@db/');
    expect(text).not.toContain('secret-word');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('of what a learner is told is the sentence, and the stack of its cause alone', () => {
    expect(describeError(new LabFailure('no-docker', 'Docker is away.'))).toBe('Docker is away.');
    const text = describeError(new LabFailure('no-docker', 'Docker is away.', cause));
    expect(text).toMatch(/^Docker is away\.\n {2}caused by Error: duplicate key value\n {4}at /);
  });
});
