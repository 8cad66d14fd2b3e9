import type { AuthorProblem } from '#domain/learning/author-problem';
import { lessonsOf } from '../course-files/read-content.ts';
import type { CourseSource } from '../course-files/read-course.ts';
import type { LabSource } from '../course-files/read-lab.ts';
import { positionIn } from '../course-files/seed-references.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { nodesBelow } from './lesson-tree.ts';

/** What is no trouble to the author may be trouble to the reader. */
const belittling = /\b(simply|easy|easily|easier than you think|obviously)\b/gi;

/** Belittling words in a lesson's prose; code and output may contain them. */
export function wordProblems({ file, tree }: LessonBeingChecked): AuthorProblem[] {
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    if (node.type !== 'text') return [];
    const start = node.position?.start ?? { line: 1, column: 1 };
    return wordsIn(node.value).map(({ word, offset }) => {
      const inside = positionIn(node.value, offset);
      return {
        file,
        line: start.line + inside.line - 1,
        column: inside.line === 1 ? start.column + inside.column - 1 : inside.column,
        message: saying(word),
      };
    });
  });
}

/** The same for what course.yaml, frontmatter, quiz.yaml and lab.yaml say to learners. */
export function wordsInFiles(courses: CourseSource[], labs: LabSource[]): AuthorProblem[] {
  const sources = [
    ...courses.map(({ yaml }) => yaml),
    ...lessonsOf(courses).flatMap(({ frontmatter, quiz }) => [frontmatter, quiz?.yaml]),
    ...labs.map(({ yaml }) => yaml),
  ].filter((source) => source !== undefined);
  return sources.flatMap(({ value, problem }) =>
    [...textsIn(value)].flatMap(({ text, path }) =>
      wordsIn(text).map(({ word }) => problem(path, saying(word))),
    ),
  );
}

function* textsIn(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ text: string; path: PropertyKey[] }> {
  if (typeof value === 'string') yield { text: value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

function wordsIn(text: string): { word: string; offset: number }[] {
  return [...text.matchAll(belittling)].map((match) => ({ word: match[0], offset: match.index }));
}

function saying(word: string): string {
  return `expected words that do not belittle, found "${word}"; leave it out`;
}
