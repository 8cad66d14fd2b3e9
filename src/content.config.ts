import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonFrontmatter } from './domain/course.ts';

/** Lesson prose; the library (not this collection) is where titles, order, labs and quizzes are read. */
const lessons = defineCollection({
  loader: glob({
    base: './content/courses',
    pattern: '*/*/index.mdx',
    generateId: ({ entry }) => entry.replace(/\/\d+-/, '/').replace(/\/index\.mdx$/, ''),
  }),
  schema: lessonFrontmatter,
});

export const collections = { lessons };
