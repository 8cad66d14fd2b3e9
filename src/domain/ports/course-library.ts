import type { LabDefinition } from '#domain/labs/lab-definition';
import type { Course, Lesson } from '#domain/learning/course';
import type { GlossaryTerm } from '#domain/learning/glossary';
import type { Move } from '#domain/learning/moves';
import type { Quiz } from '#domain/learning/quiz';

/** The authors' files, parsed and checked; prose bodies are not here (src/content renders them). */
export type CourseLibrary = {
  /** All courses in catalogue order. */
  courses(): Course[];
  course(courseId: string): Course | undefined;
  lesson(courseId: string, lessonId: string): Lesson | undefined;
  /** The words that lessons use, by name. */
  glossary(): GlossaryTerm[];
  /** Where lessons and tasks that moved stand now. */
  moves(): Move[];
  lab(name: string): LabDefinition | undefined;
  /** Bash functions that every check and solution may use: labs/prelude.sh. */
  prelude(): string;
  /** The quiz of a lesson with its keys, and the hash of its file. Server only. */
  quiz(courseId: string, lessonId: string): { quiz: Quiz; contentHash: string } | undefined;
};
