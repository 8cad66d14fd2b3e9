import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { printableError } from './log.ts';

test('an error stays safe in the hands of a logger that prints stacks', () => {
  const cause = new Error('duplicate key value');
  const failed = new DrizzleQueryError('insert into learner values ($1)', ['secret'], cause);
  const printable = printableError(failed);
  expect(printable.stack).toContain('duplicate key value');
  expect(`${printable.stack}${printable.message}${JSON.stringify(printable)}`).not.toContain(
    'secret',
  );
  expect(printable.cause).toBeUndefined();
});
