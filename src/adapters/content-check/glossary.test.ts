import { afterEach, expect, test } from 'vitest';
import { formatProblems } from '#domain/learning/author-problem';
import { glossaryPage } from '#queries/learning/glossary-page';
import { edited, sampleProject } from '../course-files/testing/sample-project.ts';
import { courseLibrary } from '../course-files.ts';
import { checkContent } from './check-content.ts';

const lesson = 'content/courses/tides/01-high-water/index.mdx';
const task = '<Task id="add-level">';
const tide = `---
term: Tide
forms: [tide, tides]
definition: The rise and fall of the sea, twice a day.
group: storage
related: [ebb]
seeAlso: tides/high-water
---

It follows the moon.
`;
const ebb = `---
term: Ebb
definition: The time in which the water falls.
group: storage
---
`;
const files = { 'content/glossary/tide.mdx': tide, 'content/glossary/ebb.mdx': ebb };

const projects: { remove(): void }[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

function made(changes: Record<string, string | null>) {
  const project = sampleProject({ ...files, ...changes });
  projects.push(project);
  return project.root;
}

function problemsOf(changes: Record<string, string | null>): string[] {
  const text = formatProblems(checkContent(made(changes)).problems);
  return text === '' ? [] : text.split('\n');
}

test('the glossary is read by name, and its page shows groups with what leads on', () => {
  const library = courseLibrary({ root: made({}), cache: true });
  expect(library.glossary().map(({ id }) => id)).toEqual(['ebb', 'tide']);
  expect(glossaryPage({ library })).toEqual([
    {
      id: 'storage',
      title: 'Storage on a node',
      terms: [
        expect.objectContaining({ id: 'ebb', related: [], lesson: null }),
        {
          id: 'tide',
          term: 'Tide',
          definition: 'The rise and fall of the sea, twice a day.',
          related: [expect.objectContaining({ id: 'ebb', term: 'Ebb' })],
          lesson: { courseId: 'tides', lessonId: 'high-water', title: 'High water' },
        },
      ],
    },
  ]);
});

test('lessons link to the glossary and set its terms by hand', () => {
  const prose = (text: string) => edited(lesson, task, `${text}\n\n${task}`);
  expect(problemsOf(prose('The <Term id="ebb">fall</Term>, [see](/glossary#tide).'))).toEqual([]);
  expect(problemsOf(prose('The <Term id="flood">rise</Term>, [see](/glossary#flood).'))).toEqual([
    `${lesson}:24:11  expected the id of a term in content/glossary, found flood`,
    `${lesson}:24:35  expected a term of the glossary, found #flood`,
  ]);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'a file with another name',
    { 'content/glossary/Moon.md': '' },
    ['content/glossary/Moon.md:1:1  expected a file such as partition-key.mdx, found Moon.md'],
  ],
  [
    'a group nobody knows',
    { 'content/glossary/ebb.mdx': ebb.replace('group: storage', 'group: water') },
    [
      'content/glossary/ebb.mdx:4:8  group  expected one of cluster, data-model, storage, queries, drivers, found "water"',
      'content/glossary/tide.mdx:6:11  related[0]  expected the id of another term, found ebb',
    ],
  ],
  [
    'a word that two terms claim, and references to nothing',
    {
      'content/glossary/ebb.mdx': ebb.replace('definition', 'forms: [ebb, tide]\ndefinition'),
      'content/glossary/tide.mdx': tide
        .replace('related: [ebb]', 'related: [ebb, tide]')
        .replace('tides/high-water', 'tides/flood'),
    },
    [
      'content/glossary/tide.mdx:3:9  forms[0]  expected a word of this term alone, found tide (content/glossary/ebb.mdx)',
      'content/glossary/tide.mdx:6:16  related[1]  expected the id of another term, found tide',
      'content/glossary/tide.mdx:7:10  seeAlso  expected a lesson that exists, found tides/flood',
    ],
  ],
  [
    'a heading and a command below a term',
    { 'content/glossary/ebb.mdx': `${ebb}\n## More\n\n<Keep>\n\nx\n\n</Keep>\n` },
    [
      'content/glossary/ebb.mdx:7:1  expected prose below a term, found a heading',
      'content/glossary/ebb.mdx:9:1  expected prose below a term, found <Keep>',
    ],
  ],
])('%s', (_what, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected);
});
