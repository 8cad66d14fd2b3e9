import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

/** content/courses/<course>/course.yaml */
export const courseFile = z.strictObject({
  /** Shown everywhere and printed on the certificate. */
  title: z.string().min(3).max(80),
  /** Position in the catalogue; lower comes first. */
  order: z.number().int(),
  /** One sentence for the catalogue: what the learner will be able to do. */
  summary: z.string().min(20).max(200),
  /** What a holder of the certificate can do; each completes "You will be able to …". */
  abilities: z.array(z.string().min(5)).min(2).max(6),
  /** What it requires first, in words. */
  requires: z.string().optional(),
  /** Ids (folder names) of courses to take first. */
  prerequisites: z.array(slug).default([]),
});
export type CourseFile = z.infer<typeof courseFile>;

/** Frontmatter of content/courses/<course>/<nn-lesson>/index.mdx */
export const lessonFrontmatter = z.strictObject({
  /** What a reader would search for; holds one of the keywords. */
  title: z.string().min(3).max(80),
  /** A second line below the title: the image or the story behind the lesson. */
  subtitle: z.string().min(3).max(100).optional(),
  /** One sentence: what the learner can do at the end. */
  summary: z.string().min(20).max(200),
  /** What people type into a search box to find this lesson. */
  keywords: z.array(z.string().min(2).max(60)).min(2).max(8),
  /** Folder under labs/ that "Start lab" launches. */
  lab: slug.optional(),
  /** Ids that this lesson had before, in this course: their addresses redirect, their records move here. */
  formerly: z.array(slug).default([]),
});
export type LessonFrontmatter = z.infer<typeof lessonFrontmatter>;

/**
 * A lesson as its files describe it, before its length is known; ids are the folder name without
 * its number.
 */
export type WrittenLesson = LessonFrontmatter & {
  id: string;
  courseId: string;
  /** 1 for the first lesson. */
  number: number;
  /** Id of its quiz, if there is one. */
  quizId?: string;
};

/** A lesson as the library serves it. */
export type Lesson = WrittenLesson & {
  /** Time to read, try and answer, in minutes: `lessonMinutes` of the lesson's content. */
  minutes: number;
};

/** A course with its lessons in order. */
export type Course = CourseFile & { id: string; lessons: Lesson[] };
