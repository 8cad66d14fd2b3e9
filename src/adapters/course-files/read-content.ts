import { findCycle } from '#domain/cycle';
import type { LabDefinition } from '#domain/labs/lab-definition';
import type { AuthorProblem } from '#domain/learning/author-problem';
import type { Course } from '#domain/learning/course';
import type { GlossaryTerm } from '#domain/learning/glossary';
import { lessonMinutes } from '#domain/learning/lesson-time';
import { type Move, movesOf } from '#domain/learning/moves';
import type { Quiz } from '#domain/learning/quiz';
import { measureLesson } from './measure-lesson.ts';
import { textOf } from './project-files.ts';
import { type CourseSource, readCourses } from './read-course.ts';
import { readGlossary, type TermSource } from './read-glossary.ts';
import { type LabSource, readLabs } from './read-lab.ts';

/** Everything authors wrote except the prose, validated. */
export type Content = {
  /** In catalogue order. */
  courses: Course[];
  labs: ReadonlyMap<string, LabDefinition>;
  /** By name. */
  glossary: GlossaryTerm[];
  /** Lessons and tasks that were elsewhere before. */
  moves: Move[];
  /** Empty if there is no labs/prelude.sh. */
  prelude: string;
  /** By `quizKey`. */
  quizzes: ReadonlyMap<string, { quiz: Quiz; contentHash: string }>;
};
export type ContentReading =
  | { ok: true; content: Content }
  | { ok: false; problems: AuthorProblem[] };

/** What could be read, with positions, and everything that is wrong with it. */
export type Sources = {
  courses: CourseSource[];
  labs: LabSource[];
  terms: TermSource[];
  problems: AuthorProblem[];
};

/**
 * Reads all courses and labs of a project; a single problem refuses them all, and all problems are
 * reported at once.
 */
export function readContent(root: string): ContentReading {
  const { courses, labs, terms, problems } = readSources(root);
  if (problems.length > 0) return { ok: false, problems };
  const measured = courses
    .flatMap((source) => measuredCourse(source, labs))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const byName = new Map(labs.map(({ definition }) => [definition.name, definition]));
  return {
    ok: true,
    content: {
      courses: measured,
      glossary: terms.map(({ term }) => term),
      moves: movesOf(measured, (name) => byName.get(name)),
      prelude: textOf(root, 'labs/prelude.sh') ?? '',
      labs: byName,
      quizzes: new Map(
        lessonsOf(courses).flatMap(({ courseId, id, quiz }) =>
          quiz
            ? [[quizKey(courseId, id), { quiz: quiz.yaml.value, contentHash: quiz.contentHash }]]
            : [],
        ),
      ),
    },
  };
}

function measuredCourse({ course, lessons }: CourseSource, labs: LabSource[]): Course[] {
  if (!course) return [];
  const measured = lessons.flatMap((source) =>
    source.lesson
      ? { ...source.lesson, minutes: lessonMinutes(measureLesson(source, labOf(source, labs))) }
      : [],
  );
  return [{ ...course, lessons: measured }];
}

/** The lab that a lesson's frontmatter names, if it exists. */
export function labOf(
  { frontmatter }: CourseSource['lessons'][number],
  labs: LabSource[],
): LabDefinition | undefined {
  const name = frontmatter?.value.lab;
  return labs.find(({ definition }) => definition.name === name)?.definition;
}

export function readSources(root: string): Sources {
  const { courses, problems: courseProblems } = readCourses(root);
  const { labs, problems: labProblems } = readLabs(root);
  const { terms, problems: termProblems } = readGlossary(root, courses);
  return {
    courses,
    labs,
    terms,
    problems: [
      ...courseProblems,
      ...labProblems,
      ...termProblems,
      ...wrongPrerequisites(courses),
      ...missingLabs(courses, labs, labProblems),
      ...sharedQuizIds(courses),
    ],
  };
}

export function quizKey(courseId: string, lessonId: string): string {
  return `${courseId}/${lessonId}`;
}

export function lessonsOf(courses: CourseSource[]): CourseSource['lessons'] {
  return courses.flatMap(({ lessons }) => lessons);
}

function wrongPrerequisites(courses: CourseSource[]): AuthorProblem[] {
  const ids = courses.map(({ id }) => id);
  const problems = courses.flatMap(({ yaml }) =>
    (yaml?.value.prerequisites ?? []).flatMap((id, no) =>
      ids.includes(id) || !yaml
        ? []
        : yaml.problem(['prerequisites', no], `expected a course that exists, found ${id}`),
    ),
  );
  const cycle = findCycle(
    new Map(courses.map(({ id, yaml }) => [id, yaml?.value.prerequisites ?? []])),
  );
  const first = courses.find(({ id }) => id === cycle?.[0])?.yaml;
  if (cycle && first)
    problems.push(
      first.problem(
        ['prerequisites'],
        `expected courses that can be taken in some order, found the cycle ${cycle.join(' → ')}`,
      ),
    );
  return problems;
}

function missingLabs(
  courses: CourseSource[],
  labs: LabSource[],
  labProblems: AuthorProblem[],
): AuthorProblem[] {
  const known = new Set(labs.map(({ definition }) => definition.name));
  return lessonsOf(courses).flatMap(({ frontmatter }) => {
    const lab = frontmatter?.value.lab;
    // A lab whose own file is wrong is reported there, once.
    const isBroken = labProblems.some(({ file }) => file === `labs/${lab}/lab.yaml`);
    if (!lab || known.has(lab) || isBroken) return [];
    return frontmatter.problem(['lab'], `expected a folder labs/${lab}, found none there`);
  });
}

/** Attempts are stored under the quiz's id, so two quizzes may not share one. */
function sharedQuizIds(courses: CourseSource[]): AuthorProblem[] {
  const owners = new Map<string, string>();
  return lessonsOf(courses).flatMap(({ quiz }) => {
    if (!quiz) return [];
    const { id } = quiz.yaml.value;
    const owner = owners.get(id);
    owners.set(id, owner ?? quiz.yaml.file);
    return owner
      ? quiz.yaml.problem(['id'], `expected an id of its own, found ${id}, which ${owner} has too`)
      : [];
  });
}
