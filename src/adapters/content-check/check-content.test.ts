import { afterEach, expect, test } from 'vitest';
import { formatProblems } from '#domain/learning/author-problem';
import { guideExample } from '../course-files/testing/guide-example.ts';
import { edited, sampleFiles, sampleProject } from '../course-files/testing/sample-project.ts';
import { checkContent } from './check-content.ts';
import { brokenContent } from './testing/broken-content.ts';

const lesson = 'content/courses/tides/01-high-water/index.mdx';
const quiz = 'content/courses/tides/01-high-water/quiz.yaml';
const lab = 'labs/tide-table/lab.yaml';
const task = '<Task id="add-level">';

const projects: { remove(): void }[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

function problemsOf(changes: Record<string, string | null>): string[] {
  const project = sampleProject(changes);
  projects.push(project);
  const text = formatProblems(checkContent(project.root).problems);
  return text === '' ? [] : text.split('\n');
}

test('nothing is wrong with the sample', () => {
  expect(problemsOf({})).toEqual([]);
});

test('nothing is wrong with the worked example of the guide for authors', () => {
  expect(problemsOf(guideExample())).toEqual([]);
});

test.each(brokenContent)('%s', (_what, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected);
});

test('prose is checked beside a broken frontmatter, quiz, course and lab', () => {
  const broken = {
    [lesson]: (sampleFiles[lesson] ?? '')
      .replace('keywords: [high water, tide table]', 'keywords: soon')
      .replace(task, `<Video />\n\n${task}`),
    ...edited(quiz, 'version: 1', 'version: 2'),
    ...edited('content/courses/tides/course.yaml', 'order: 1', 'order: first'),
    ...edited(lab, 'points: 10', 'points: 0'),
    'labs/tide-table/checks/add-level.sh': '(\n',
  };
  expect(problemsOf(broken).map((line) => line.split('  ')[0])).toEqual([
    `${lesson}:4:11`,
    `${lesson}:24:1`,
    `${quiz}:1:10`,
    'content/courses/tides/course.yaml:2:8',
    'labs/tide-table/checks/add-level.sh:2:1',
    `${lab}:8:13`,
  ]);
});
