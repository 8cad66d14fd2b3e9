import { expect, test } from 'vitest';
import { formatProblems } from '#domain/learning/author-problem';
import { projectRoot } from '../course-files/project-root.ts';
import { checkContent } from './check-content.ts';

// bash reads every script of every lab, which takes a while beside other suites.
test('nothing is wrong with the courses and labs of this project', { timeout: 60_000 }, () => {
  expect(formatProblems(checkContent(projectRoot()).problems)).toBe('');
});
