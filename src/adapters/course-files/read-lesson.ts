import { createHash } from 'node:crypto';
import type { AuthorProblem } from '#domain/learning/author-problem';
import {
  type LessonFrontmatter,
  lessonFrontmatter,
  type WrittenLesson,
} from '#domain/learning/course';
import { type Quiz, quizFile } from '#domain/learning/quiz';
import { readFrontmatter } from './frontmatter.ts';
import { namesIn, textOf } from './project-files.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export type QuizSource = { yaml: YamlSource<Quiz>; contentHash: string };

/** What could be read of a lesson; the rest is among the problems. */
export type LessonSource = {
  id: string;
  courseId: string;
  number: number;
  /** Relative to the project's root. */
  folder: string;
  /** index.mdx, relative to the project's root. */
  file: string;
  /** The whole of index.mdx. */
  text: string;
  /** Absent, with the lesson, if the frontmatter is wrong. */
  frontmatter?: YamlSource<LessonFrontmatter>;
  lesson?: WrittenLesson;
  hasQuizFile: boolean;
  /** Absent if there is none, or it is wrong. */
  quiz?: QuizSource;
};

const numbered = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const belongs = /^(index\.mdx|quiz\.yaml|notes\.md|.+\.(png|jpe?g|webp|avif|svg))$/;

export function readLesson(
  root: string,
  courseFolder: string,
  courseId: string,
  name: string,
): { source?: LessonSource; problems: AuthorProblem[] } {
  const folder = `${courseFolder}/${name}`;
  const place = lessonFolder(name);
  if (!place)
    return {
      problems: [problemOf(folder, `expected a folder such as 01-first-steps, found ${name}`)],
    };

  const { files } = namesIn(root, folder);
  const quiz = readQuiz(root, folder);
  const problems = [
    ...files
      .filter((other) => !belongs.test(other))
      .map((other) =>
        problemOf(
          `${folder}/${other}`,
          `expected index.mdx, quiz.yaml, notes.md or a picture, found ${other}`,
        ),
      ),
    ...quiz.problems,
  ];

  const file = `${folder}/index.mdx`;
  const text = textOf(root, file);
  if (text === undefined)
    return { problems: [...problems, problemOf(file, 'expected this file, found none')] };
  const source: LessonSource = {
    ...place,
    courseId,
    folder,
    file,
    text,
    hasQuizFile: files.includes('quiz.yaml'),
    quiz: quiz.source,
  };
  const reading = readFrontmatter(file, text, lessonFrontmatter);
  if (!reading.ok) return { source, problems: [...problems, ...reading.problems] };
  const lesson: WrittenLesson = {
    ...reading.source.value,
    ...place,
    courseId,
    ...(quiz.source && { quizId: quiz.source.yaml.value.id }),
  };
  return { source: { ...source, frontmatter: reading.source, lesson }, problems };
}

/** Number and id from a folder's name; undefined unless it looks like `01-first-steps`. */
export function lessonFolder(name: string): { id: string; number: number } | undefined {
  const [, number, id] = numbered.exec(name) ?? [];
  return number && id ? { id, number: Number(number) } : undefined;
}

/** A problem with a file or folder as a whole. */
export function problemOf(file: string, message: string): AuthorProblem {
  return { file, line: 1, column: 1, message };
}

function readQuiz(
  root: string,
  folder: string,
): { source?: QuizSource; problems: AuthorProblem[] } {
  const file = `${folder}/quiz.yaml`;
  const text = textOf(root, file);
  if (text === undefined) return { problems: [] };
  const reading = readYaml(file, text, quizFile);
  if (!reading.ok) return { problems: reading.problems };
  const yaml = reading.source;
  return {
    source: { yaml, contentHash: createHash('sha256').update(text).digest('hex') },
    problems: wrongQuestions(yaml),
  };
}

function wrongQuestions({ value, problem }: YamlSource<Quiz>): AuthorProblem[] {
  const ids = value.questions.map(({ id }) => id);
  const problems = ids.flatMap((id, no) =>
    ids.indexOf(id) === no
      ? []
      : problem(['questions', no, 'id'], `expected an id of its own, found ${id} a second time`),
  );
  const { pick } = value.policy;
  if (pick !== undefined && pick > ids.length)
    problems.push(
      problem(['policy', 'pick'], `expected at most ${ids.length} (all questions), found ${pick}`),
    );
  return problems;
}
