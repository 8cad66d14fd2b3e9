import type { z } from 'zod';
import { quoted } from '#domain/learning/author-problem';

type Issue = z.core.$ZodIssue;
export type PlacedIssue = { path: PropertyKey[]; message: string; atKey?: boolean };

/** zod's issues in the words of an author error, each with what was expected and what was found. */
export function wordsOf(issue: Issue, valueAt: (path: PropertyKey[]) => unknown): PlacedIssue[] {
  const path = [...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'is not a known field; remove it or correct its name',
      atKey: true,
    }));
  if (issue.code === 'invalid_key')
    return [
      {
        path,
        atKey: true,
        message: `expected a name of the form ${ruleOf(issue.issues[0])}, found ${quoted(path.at(-1))}`,
      },
    ];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = closestBranch(issue.errors);
    if (branch)
      return branch.flatMap((inner) =>
        wordsOf({ ...inner, path: [...path, ...inner.path] } as Issue, valueAt),
      );
  }
  if (issue.code === 'custom') return [{ path, message: issue.message }];
  return [{ path, message: `expected ${expected(issue)}, found ${quoted(valueAt(path))}` }];
}

/**
 * Of the forms a value may take, the one its author most likely meant; none if the value fits no
 * form at all.
 */
function closestBranch(branches: Issue[][]): Issue[] | undefined {
  return branches
    .filter((issues) => issues.every((issue) => issue.path.length > 0))
    .sort((a, b) => a.length - b.length)[0];
}

function expected(issue: Issue): string {
  const own = authorsWords(issue);
  if (own) return own;
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${amount(Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${amount(Number(issue.maximum), issue.origin)}`;
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `text of the form ${ruleOf(issue)}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `one of ${issue.options.join(', ')}`
        : 'another form';
    default:
      return issue.message;
  }
}

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields',
  record: 'fields',
};

function amount(count: number, origin: string): string {
  if (origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `${count} ${count === 1 ? 'entry' : 'entries'}`;
  return String(count);
}

/** A schema's own message, if it has one, phrased as an expectation. */
function authorsWords(issue: Issue): string | undefined {
  if (/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message)) return undefined;
  return issue.message.replace(/^(use|must be) /, '');
}

function ruleOf(issue: Issue | undefined): string {
  return issue?.code === 'invalid_format' && issue.pattern
    ? issue.pattern
    : (issue?.message ?? 'the rule');
}
