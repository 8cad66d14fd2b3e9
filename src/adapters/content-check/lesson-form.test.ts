import { afterEach, expect, test } from 'vitest';
import { formatProblems } from '#domain/learning/author-problem';
import { edited, sampleFiles, sampleProject } from '../course-files/testing/sample-project.ts';
import { checkContent } from './check-content.ts';

// What a lesson is called, how long it is, where it begins, and what it asks about again.
const lesson = 'content/courses/tides/01-high-water/index.mdx';
const quiz = 'content/courses/tides/01-high-water/quiz.yaml';
const second = 'content/courses/tides/02-low-water';
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

const withProse = (prose: string) => edited(lesson, task, `${prose}\n\n${task}`);

/** A second lesson without a lab, with a frontmatter of its own and questions that may repeat others. */
function withSecond(head: string, questions: { id: string; repeats?: string }[] = []) {
  const asked = questions.map(
    ({ id, repeats }) => `
  - id: ${id}
    type: truefalse${repeats ? `\n    repeats: ${repeats}` : ''}
    prompt: The moon moves the water.
    answer: true
    explanation: It does.`,
  );
  const body = questions.length > 0 ? '<Quiz />\n' : 'Prose.\n';
  return {
    [`${second}/index.mdx`]: `---\nsummary: Find the next low water in a table.\nkeywords: [low water, ebb]\n${head}\n---\n\n${body}`,
    ...(questions.length > 0 && {
      [`${second}/quiz.yaml`]: `version: 1\nid: tides-low-water\nquestions:${asked.join('')}\n`,
    }),
  };
}

test.each(['Why now', 'See it', 'do it', 'The trap', 'A small project', 'Which one?'])(
  'the heading "%s" names a step, not what is there',
  (heading) => {
    expect(problemsOf(withProse(`## ${heading}`))).toEqual([
      `${lesson}:24:1  expected a heading that names its content, found the step "${heading}"`,
    ]);
  },
);

test('a heading has two words or more, but for the two that every lesson may have', () => {
  expect(problemsOf(withProse('## Tides'))).toEqual([
    `${lesson}:24:1  expected a heading of two words or more (or Summary or Quiz), found "Tides"`,
  ]);
  expect(problemsOf(withProse('## Tides of the sea\n\n## Summary\n\n## Quiz'))).toEqual([]);
});

test('a title holds one of the keywords, whatever the case, and is its own', () => {
  expect(problemsOf(edited(lesson, 'title: High water', 'title: The moon and you'))).toEqual([
    `${lesson}:2:8  title  expected a title with one of the keywords (high water, tide table), found "The moon and you"`,
  ]);
  expect(problemsOf(withSecond('title: Low Water'))).toEqual([]);
  expect(
    problemsOf({
      ...withSecond('title: High water'),
      [`${second}/index.mdx`]:
        '---\ntitle: HIGH water\nsummary: Find the next low water in a table.\nkeywords: [high water, ebb]\n---\n\nProse.\n',
    }),
  ).toEqual([
    `${second}/index.mdx:2:8  title  expected a title of its own, found "HIGH water", which ${lesson} has too`,
  ]);
});

test('a lesson that takes more than one sitting is to be split, and the message counts what is in it', () => {
  const words = (count: number) => withProse('word '.repeat(count));
  expect(problemsOf(words(4_600))).toEqual([]);
  expect(problemsOf(words(5_000))).toEqual([
    expect.stringMatching(
      /:1:1 {2}expected at most 30 minutes, found 32 \(\d+ words, 1 runs, 0 figures, tasks: commands, 1 questions\); split the lesson$/,
    ),
  ]);
});

test('output and drawings take no reading, excerpts of programs do', () => {
  const output = `<Run in="cqlsh">\n\n\`\`\`cql\nSELECT 1;\n\`\`\`\n\n\`\`\`output\n${'word '.repeat(5_000)}\n\`\`\`\n\n</Run>`;
  expect(problemsOf(withProse(output))).toEqual([]);
  const drawing = `<Figure caption="Water" alt="Water">\n\n<svg viewBox="0 0 9 9"><text x="1" y="1">${'word '.repeat(5_000)}</text></svg>\n\n</Figure>`;
  expect(problemsOf(withProse(drawing)).join()).not.toContain('minutes');
});

test('the lab is started before the first thing that needs it', () => {
  expect(problemsOf(edited(lesson, ' once you start the lab.', '.'))).toEqual([
    `${lesson}:10:1  expected "Start the lab" in the text before the first <Run>, found no such words`,
  ]);
});

test('a quiz asks again about two questions of earlier lessons, or about as many as there are', () => {
  expect(problemsOf(withSecond('title: Low water', [{ id: 'moon' }]))).toEqual([
    `${second}/quiz.yaml:4:3  questions  expected 1 questions with repeats: <course>/<lesson>#<question>, found 0`,
  ]);
  const again = { id: 'moon', repeats: 'tides/high-water#when' };
  expect(problemsOf(withSecond('title: Low water', [again]))).toEqual([]);
  const more = `${sampleFiles[quiz]}  - id: why\n    type: truefalse\n    prompt: The sun helps.\n    answer: true\n    explanation: A little.\n`;
  expect(
    problemsOf({
      [quiz]: more,
      ...withSecond('title: Low water', [
        again,
        { id: 'sun', repeats: 'tides/high-water#why' },
        { id: 'own' },
      ]),
    }),
  ).toEqual([]);
});

test('what is repeated stands in an earlier lesson, and once', () => {
  const later = `${sampleFiles[quiz]}`.replace(
    'id: when',
    'id: when\n    repeats: tides/low-water#x',
  );
  expect(problemsOf({ [quiz]: later })).toEqual([
    `${quiz}:4:3  questions  expected 0 questions with repeats: <course>/<lesson>#<question>, found 1`,
    `${quiz}:5:14  questions[0].repeats  expected a question of an earlier lesson of this course, or of a course that it requires, found tides/low-water#x`,
  ]);
  const twice = ['one', 'two'].map((id) => ({ id, repeats: 'tides/high-water#when' }));
  expect(problemsOf(withSecond('title: Low water', twice))).toContain(
    `${second}/quiz.yaml:6:14  questions[0].repeats  expected tides/high-water#when to be repeated once in a quiz, found it twice`,
  );
});

test('a former id leads to one lesson, and a task comes from another lesson of its course', () => {
  expect(problemsOf(withSecond('title: Low water\nformerly: [ebb, high-water]'))).toEqual([
    `${second}/index.mdx:5:17  formerly[1]  expected an id that leads to this lesson alone, found high-water, which leads to ${lesson}`,
  ]);
  const from = (id: string) => edited(lab, '    points: 10', `    formerly: ${id}\n    points: 10`);
  const here = withSecond('title: Low water\nformerly: [ebb]');
  expect(problemsOf({ ...here, ...from('ebb') })).toEqual([]);
  expect(problemsOf({ ...here, ...from('the-moon') })).toEqual([
    `${lab}:8:15  tasks[0].formerly  expected another lesson of this course, by its id or a former one (low-water, ebb), found the-moon`,
  ]);
});
