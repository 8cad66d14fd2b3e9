import { createHash } from 'node:crypto';
import type { AuthorProblem } from '#domain/author-problem';
import {
  type Course,
  type CourseFile,
  courseFile,
  type Lesson,
  type LessonFrontmatter,
  lessonFrontmatter,
} from '#domain/course';
import { type Quiz, quizFile } from '#domain/quiz';
import { readFrontmatter } from './frontmatter.ts';
import { namesIn, textOf } from './project-files.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export type QuizSource = { yaml: YamlSource<Quiz>; contentHash: string };
export type LessonSource = {
  lesson: Lesson;
  /** Folder from the project's root. */
  folder: string;
  frontmatter: YamlSource<LessonFrontmatter>;
  /** The whole of index.mdx. */
  text: string;
  quiz?: QuizSource;
};
export type CourseSource = {
  course: Course;
  yaml: YamlSource<CourseFile>;
  lessons: LessonSource[];
};

export const coursesFolder = 'content/courses';
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const numbered = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

export function readCourses(root: string): { courses: CourseSource[]; problems: AuthorProblem[] } {
  const readings = namesIn(root, coursesFolder).folders.map((id) => readCourse(root, id));
  return {
    courses: readings.flatMap(({ course }) => course ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readCourse(
  root: string,
  id: string,
): { course?: CourseSource; problems: AuthorProblem[] } {
  const folder = `${coursesFolder}/${id}`;
  const problems: AuthorProblem[] = [];
  if (!slug.test(id))
    problems.push(
      at(folder, `expected a folder of lower-case words joined by hyphens, found ${id}`),
    );

  const { folders, files } = namesIn(root, folder);
  for (const file of files)
    if (!['course.yaml', 'notes.md'].includes(file))
      problems.push(at(`${folder}/${file}`, `expected course.yaml or notes.md, found ${file}`));

  const lessons = folders.map((name) => readLesson(root, id, name));
  problems.push(...lessons.flatMap((lesson) => lesson.problems));
  problems.push(...wrongNumbers(folder, folders));
  if (folders.length === 0) problems.push(at(folder, 'expected at least one lesson, found none'));

  const text = textOf(root, `${folder}/course.yaml`);
  if (text === undefined) {
    problems.push(at(`${folder}/course.yaml`, 'expected this file, found none'));
    return { problems };
  }
  const reading = readYaml(`${folder}/course.yaml`, text, courseFile);
  if (!reading.ok) return { problems: [...problems, ...reading.problems] };

  const sources = lessons
    .flatMap(({ lesson }) => lesson ?? [])
    .sort((a, b) => a.lesson.number - b.lesson.number);
  const course = { ...reading.source.value, id, lessons: sources.map(({ lesson }) => lesson) };
  return { course: { course, yaml: reading.source, lessons: sources }, problems };
}

function readLesson(
  root: string,
  courseId: string,
  name: string,
): { lesson?: LessonSource; problems: AuthorProblem[] } {
  const folder = `${coursesFolder}/${courseId}/${name}`;
  const problems: AuthorProblem[] = [];
  const [, number, id] = numbered.exec(name) ?? [];
  if (!number || !id)
    problems.push(at(folder, `expected a folder such as 01-first-steps, found ${name}`));
  for (const file of namesIn(root, folder).files)
    if (!/^(index\.mdx|quiz\.yaml|notes\.md|.+\.(png|jpe?g|webp|avif|svg))$/.test(file))
      problems.push(
        at(
          `${folder}/${file}`,
          `expected index.mdx, quiz.yaml, notes.md or a picture, found ${file}`,
        ),
      );

  const quiz = readQuiz(root, folder);
  problems.push(...quiz.problems);
  const text = textOf(root, `${folder}/index.mdx`);
  if (text === undefined) {
    problems.push(at(`${folder}/index.mdx`, 'expected this file, found none'));
    return { problems };
  }
  const reading = readFrontmatter(`${folder}/index.mdx`, text, lessonFrontmatter);
  if (!reading.ok) return { problems: [...problems, ...reading.problems] };
  if (!number || !id) return { problems };

  const lesson: Lesson = {
    ...reading.source.value,
    id,
    courseId,
    number: Number(number),
    ...(quiz.source && { quizId: quiz.source.yaml.value.id }),
  };
  return {
    lesson: { lesson, folder, frontmatter: reading.source, text, quiz: quiz.source },
    problems,
  };
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
  const ids = yaml.value.questions.map(({ id }) => id);
  const problems = ids.flatMap((id, no) =>
    ids.indexOf(id) === no
      ? []
      : yaml.problem(
          ['questions', no, 'id'],
          `expected an id of its own, found ${id} a second time`,
        ),
  );
  const { pick } = yaml.value.policy;
  if (pick !== undefined && pick > ids.length)
    problems.push(
      yaml.problem(
        ['policy', 'pick'],
        `expected at most ${ids.length} (all questions), found ${pick}`,
      ),
    );
  return {
    source: { yaml, contentHash: createHash('sha256').update(text).digest('hex') },
    problems,
  };
}

/** Lessons are numbered 01, 02, 03 … so that the folder listing is the course's outline. */
function wrongNumbers(folder: string, names: string[]): AuthorProblem[] {
  const lessons = names.flatMap((name) => {
    const match = numbered.exec(name);
    return match ? [{ name, number: Number(match[1]), id: match[2] ?? '' }] : [];
  });
  const problems: AuthorProblem[] = [];
  let expected = 1;
  for (const [no, lesson] of lessons.entries()) {
    const twin = lessons.slice(0, no).find(({ id }) => id === lesson.id);
    if (twin)
      problems.push(
        at(
          `${folder}/${lesson.name}`,
          `expected a name of its own, found ${lesson.id} in ${twin.name} too`,
        ),
      );
    if (lesson.number !== expected)
      problems.push(
        at(
          `${folder}/${lesson.name}`,
          `expected the number ${String(expected).padStart(2, '0')}, found ${String(lesson.number).padStart(2, '0')}`,
        ),
      );
    expected = lesson.number + 1;
  }
  return problems;
}

function at(file: string, message: string): AuthorProblem {
  return { file, line: 1, column: 1, message };
}
