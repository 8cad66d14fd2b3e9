import type { AuthorProblem } from '#domain/learning/author-problem';
import { type CourseFile, courseFile, type WrittenLesson } from '#domain/learning/course';
import { namesIn, textOf } from './project-files.ts';
import { type LessonSource, lessonFolder, problemOf, readLesson } from './read-lesson.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A course whose lessons are not measured yet. */
export type WrittenCourse = CourseFile & { id: string; lessons: WrittenLesson[] };

/** What could be read of a course; the rest is among the problems. */
export type CourseSource = {
  id: string;
  /** course.yaml; absent if it is missing or wrong. */
  yaml?: YamlSource<CourseFile>;
  /** The course with its valid lessons; absent if course.yaml is. */
  course?: WrittenCourse;
  lessons: LessonSource[];
};

export const coursesFolder = 'content/courses';
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function readCourses(root: string): { courses: CourseSource[]; problems: AuthorProblem[] } {
  const readings = namesIn(root, coursesFolder).folders.map((id) => readCourse(root, id));
  return {
    courses: readings.map(({ source }) => source),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readCourse(root: string, id: string): { source: CourseSource; problems: AuthorProblem[] } {
  const folder = `${coursesFolder}/${id}`;
  const { folders, files } = namesIn(root, folder);
  const readings = folders.map((name) => readLesson(root, folder, id, name));
  const lessons = readings
    .flatMap(({ source }) => source ?? [])
    .sort((a, b) => a.number - b.number);
  const problems = [
    ...wrongNames(folder, id, folders, files),
    ...wrongNumbers(folder, folders),
    ...readings.flatMap((reading) => reading.problems),
  ];

  const file = `${folder}/course.yaml`;
  const text = textOf(root, file);
  if (text === undefined)
    return {
      source: { id, lessons },
      problems: [...problems, problemOf(file, 'expected this file, found none')],
    };
  const reading = readYaml(file, text, courseFile);
  if (!reading.ok) return { source: { id, lessons }, problems: [...problems, ...reading.problems] };
  const course: WrittenCourse = {
    ...reading.source.value,
    id,
    lessons: lessons.flatMap(({ lesson }) => lesson ?? []),
  };
  return { source: { id, yaml: reading.source, course, lessons }, problems };
}

function wrongNames(
  folder: string,
  id: string,
  folders: string[],
  files: string[],
): AuthorProblem[] {
  const problems = files
    .filter((file) => !['course.yaml', 'notes.md'].includes(file))
    .map((file) =>
      problemOf(`${folder}/${file}`, `expected course.yaml or notes.md, found ${file}`),
    );
  if (!slug.test(id))
    problems.push(
      problemOf(folder, `expected a folder of lower-case words joined by hyphens, found ${id}`),
    );
  if (folders.length === 0)
    problems.push(problemOf(folder, 'expected at least one lesson, found none'));
  return problems;
}

/** Lessons are numbered 01, 02, 03 … so that the folder listing is the course's outline. */
function wrongNumbers(folder: string, names: string[]): AuthorProblem[] {
  const lessons = names.flatMap((name) => {
    const numbered = lessonFolder(name);
    return numbered ? [{ name, ...numbered }] : [];
  });
  const problems: AuthorProblem[] = [];
  let expected = 1;
  for (const [no, { name, id, number }] of lessons.entries()) {
    const twin = lessons.slice(0, no).find((other) => other.id === id);
    if (twin)
      problems.push(
        problemOf(
          `${folder}/${name}`,
          `expected a name of its own, found ${id} in ${twin.name} too`,
        ),
      );
    if (number !== expected)
      problems.push(
        problemOf(
          `${folder}/${name}`,
          `expected the number ${twoDigits(expected)}, found ${twoDigits(number)}`,
        ),
      );
    expected = number + 1;
  }
  return problems;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
