import { expect, test } from 'vitest';
import { formatProblems } from '#domain/author-problem';
import { projectRoot } from '../course-files/project-root.ts';
import { checkContent } from './check-content.ts';

test('nothing is wrong with the courses and labs of this project', () => {
  expect(formatProblems(checkContent(projectRoot()).problems)).toBe('');
});
