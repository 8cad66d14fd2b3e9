import { expect, test } from 'vitest';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { contentCheck } from './check-integration.ts';

const problems: AuthorProblem[] = [
  { file: 'labs/b/lab.yaml', line: 3, column: 1, field: 'tasks', message: 'expected one' },
  { file: 'content/courses/a/course.yaml', line: 2, column: 5, message: 'expected two' },
];

test('a build stops with every problem', () => {
  expect(() => setUp(problems, 'build')).toThrow(
    `2 problems in the courses or labs:
content/courses/a/course.yaml:2:5  expected two
labs/b/lab.yaml:3:1  tasks  expected one`,
  );
});

test('a build without problems goes on', () => {
  expect(() => setUp([], 'build')).not.toThrow();
});

test('the development server starts in spite of problems', () => {
  expect(() => setUp(problems, 'dev')).not.toThrow();
});

function setUp(found: AuthorProblem[], command: 'build' | 'dev') {
  const hook = contentCheck(() => found).hooks['astro:config:setup'] as
    | ((options: { command: string }) => void)
    | undefined;
  if (!hook) throw new Error('The integration has no set-up hook.');
  hook({ command });
}
