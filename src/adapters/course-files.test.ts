import { afterEach, expect, test, vi } from 'vitest';
import { formatProblems } from '#domain/learning/author-problem';
import { questionTypeNames } from '#question-types/types';
import { capturedLog } from '../testing/captured-log.ts';
import { projectRoot } from './course-files/project-root.ts';
import { readContent } from './course-files/read-content.ts';
import { edited, sampleProject } from './course-files/testing/sample-project.ts';
import { courseLibrary } from './course-files.ts';

const quiz = 'content/courses/tides/01-high-water/quiz.yaml';
const lesson = 'content/courses/tides/01-high-water/index.mdx';
const course = 'content/courses/tides/course.yaml';
const lab = 'labs/tide-table/lab.yaml';

const projects: { remove(): void }[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
  vi.restoreAllMocks();
});

function project(changes?: Record<string, string | null>) {
  const made = sampleProject(changes);
  projects.push(made);
  return made;
}

function problemsOf(changes: Record<string, string | null>): string[] {
  const reading = readContent(project(changes).root);
  return reading.ok ? [] : formatProblems(reading.problems).split('\n');
}

test('a project without mistakes becomes courses, lessons, labs and quizzes', () => {
  const library = courseLibrary({ root: project().root, cache: true });
  expect(library.courses().map(({ id }) => id)).toEqual(['tides']);
  expect(library.lesson('tides', 'high-water')).toMatchObject({
    id: 'high-water',
    courseId: 'tides',
    number: 1,
    minutes: 5,
    lab: 'tide-table',
    quizId: 'tides-high-water',
  });
  expect(library.lab('tide-table')).toMatchObject({
    name: 'tide-table',
    node: { memory: '1g' },
    setup: { file: 'setup/schema.cql', language: 'cql' },
    tasks: [
      { id: 'add-level', solution: [{ kind: 'run', in: 'node', script: { language: 'bash' } }] },
    ],
  });
  expect(library.lab('tide-table')?.tasks[0]?.conditions[0]?.check.text).toContain('cql_value');
  expect(library.quiz('tides', 'high-water')?.quiz.questions).toHaveLength(1);
  expect(library.quiz('tides', 'high-water')?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(library.course('none')).toBeUndefined();
  expect(library.lesson('tides', 'none')).toBeUndefined();
});

test.each<[string, Record<string, string | null>, string[]]>([
  [
    'two correct options in a single-choice question',
    edited(quiz, 'text: Night', 'text: Night\n        correct: true'),
    [
      `${quiz}:9:7  questions[0].options  a single-choice question has exactly one correct option, found 2`,
    ],
  ],
  [
    'a field nobody knows',
    edited(quiz, '    prompt:', '    promt: x\n    prompt:'),
    [`${quiz}:6:5  questions[0].promt  is not a known field; remove it or correct its name`],
  ],
  [
    'an unknown type of question',
    edited(quiz, 'type: single', 'type: sngle'),
    [
      `${quiz}:5:11  questions[0].type  expected one of ${questionTypeNames.join(', ')}, found "sngle"`,
    ],
  ],
  [
    'YAML that does not parse',
    edited(course, 'order: 1', 'order: [1'),
    [
      `${course}:3:1  is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]`,
    ],
  ],
  [
    'a wrong frontmatter value, at its line in the file',
    edited(lesson, 'keywords: [high water, tide table]', 'keywords: soon'),
    [`${lesson}:4:11  keywords  expected a list, found "soon"`],
  ],
  [
    'a missing frontmatter field, at the place of its parent',
    edited(lesson, 'keywords: [high water, tide table]\n', ''),
    [`${lesson}:2:1  keywords  expected a list, found nothing`],
  ],
  [
    'no frontmatter',
    { [lesson]: 'Prose.\n' },
    [`${lesson}:1:1  expected frontmatter between two lines ---, found none`],
  ],
  [
    'a course that is too short of abilities',
    edited(course, '  - say when a boat can leave\n', ''),
    [`${course}:5:3  abilities  expected at least 2 entries, found a list of 1`],
  ],
  [
    'a prerequisite that does not exist',
    { [course]: `${sampleText(course)}prerequisites: [sailing]\n` },
    [`${course}:7:17  prerequisites[0]  expected a course that exists, found sailing`],
  ],
  [
    'a course that needs itself',
    { [course]: `${sampleText(course)}prerequisites: [tides]\n` },
    [
      `${course}:7:16  prerequisites  expected courses that can be taken in some order, found the cycle tides → tides`,
    ],
  ],
  [
    'a lab that does not exist',
    edited(lesson, 'lab: tide-table', 'lab: tide-tables'),
    [`${lesson}:5:6  lab  expected a folder labs/tide-tables, found none there`],
  ],
  [
    'a script that does not exist, and the one that is left over',
    edited(lab, 'checks/add-level.sh', 'checks/add-levels.sh'),
    [
      'labs/tide-table/checks/add-level.sh:1:1  expected lab.yaml to use this file, found no field that names it',
      `${lab}:11:16  tasks[0].conditions[0].check  expected a file labs/tide-table/checks/add-levels.sh, found none there`,
    ],
  ],
  [
    'a script outside its folder',
    edited(lab, 'check: checks/', 'check: ../'),
    [
      `${lab}:11:16  tasks[0].conditions[0].check  expected a file in checks/, found "../add-level.sh"`,
    ],
  ],
  [
    'a task that needs an unknown one',
    edited(lab, '    points: 10', '    points: 10\n    needs: [create]'),
    [`${lab}:9:13  tasks[0].needs[0]  expected a task of this lab (add-level), found create`],
  ],
  [
    'a task that needs itself',
    edited(lab, '    points: 10', '    points: 10\n    needs: [add-level]'),
    [
      `${lab}:9:12  tasks[0].needs  expected tasks that can be passed in some order, found the cycle add-level → add-level`,
    ],
  ],
  [
    'an unknown seed in what a lab says',
    edited(lab, '{seed.harbour}', '{seed.port}'),
    [`${lab}:10:15  tasks[0].conditions[0].says  expected a seed of the lab (harbour), found port`],
  ],
  [
    'an unknown seed in a script',
    edited('labs/tide-table/checks/add-level.sh', '$SEED_harbour', '$SEED_port'),
    ['labs/tide-table/checks/add-level.sh:1:68  expected a seed of the lab (harbour), found port'],
  ],
  [
    'seeds in no known form',
    edited(lab, '{pick: [dover, calais]}', 'dover'),
    [
      `${lab}:4:12  seeds.harbour  expected uuid, {int: [low, high]}, {pick: [words]} or {name: word}, found "dover"`,
    ],
  ],
  [
    'bounds the wrong way round',
    edited(lab, '{pick: [dover, calais]}', '{int: [9, 3]}'),
    [
      `${lab}:4:18  seeds.harbour.int  expected the lower bound first and a higher one after it, found [9, 3]`,
    ],
  ],
  [
    'a gap in the numbers of lessons',
    {
      [lesson]: null,
      [quiz]: null,
      'content/courses/tides/02-high-water/index.mdx': sampleText(lesson),
    },
    ['content/courses/tides/02-high-water:1:1  expected the number 01, found 02'],
  ],
  [
    'a file whose name is misspelt',
    { 'content/courses/tides/01-high-water/quiz.yml': 'version: 1' },
    [
      'content/courses/tides/01-high-water/quiz.yml:1:1  expected index.mdx, quiz.yaml, notes.md or a picture, found quiz.yml',
    ],
  ],
])('%s', (_what, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected);
});

test('mistakes in many files come out all at once', () => {
  const problems = problemsOf({
    ...edited(course, 'order: 1', 'order: first'),
    ...edited(lesson, 'keywords: [high water, tide table]', 'keywords: [tide]'),
    ...edited(quiz, 'version: 1', 'version: 2'),
    ...edited(lab, 'points: 10', 'points: 0\n    pts: 3'),
  });
  expect(problems).toEqual([
    `${lesson}:4:11  keywords  expected at least 2 entries, found a list of 1`,
    `${quiz}:1:10  version  expected 1, found 2`,
    `${course}:2:8  order  expected a number, found "first"`,
    `${lab}:8:13  tasks[0].points  expected at least 1, found 0`,
    `${lab}:9:5  tasks[0].pts  is not a known field; remove it or correct its name`,
  ]);
});

test('without a cache an edit is seen, and a broken edit keeps the last good version', () => {
  const log = capturedLog();
  const { root, write } = project();
  const library = courseLibrary({ root, cache: false });
  const titled = (title: string) => sampleText(course).replace('Reading the tides', title);
  expect(library.course('tides')?.title).toBe('Reading the tides');

  write(course, titled('Reading the tides again'));
  expect(library.course('tides')?.title).toBe('Reading the tides again');

  write(course, 'title: no');
  expect(library.course('tides')?.title).toBe('Reading the tides again');
  expect(library.course('tides')).toBeDefined();
  log.restore();
  expect(log.lines).toEqual([
    expect.objectContaining({
      level: 'warn',
      msg: expect.stringContaining(`${course}:1:8  title  expected at least 3`),
    }),
  ]);
});

test('a library that was never good throws with every problem', () => {
  const { root } = project({ [course]: 'title: no' });
  expect(() => courseLibrary({ root, cache: true }).courses()).toThrow(/course\.yaml:1:8 {2}title/);
});

test("the project's folder is found from a folder inside dist", () => {
  const root = projectRoot();
  expect(projectRoot(`${root}/dist/server/chunks`)).toBe(root);
});

function sampleText(file: string): string {
  return Object.values(edited(file, '', '')).join('');
}
