import type { Root } from 'mdast';
import type { CourseSource } from '../course-files/read-course.ts';
import type { TermSource } from '../course-files/read-glossary.ts';
import type { LabSource } from '../course-files/read-lab.ts';
import type { LessonSource } from '../course-files/read-lesson.ts';

/** What the rules for a lesson's prose work on. */
export type LessonBeingChecked = {
  root: string;
  /** index.mdx, relative to the project's folder. */
  file: string;
  tree: Root;
  source: LessonSource;
  /** Undefined if the lesson has none, or its file could not be read. */
  lab: LabSource | undefined;
  /** All courses, for links. */
  courses: CourseSource[];
  /** The glossary, for links and <Term>. */
  terms: TermSource[];
};
