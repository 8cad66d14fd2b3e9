import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonFrontmatter } from '#domain/learning/course';
import { glossaryFrontmatter } from '#domain/learning/glossary';

/** Lesson prose; the library (not this collection) is where titles, order, labs and quizzes are read. */
const lessons = defineCollection({
  loader: glob({
    base: './content/courses',
    pattern: '*/*/index.mdx',
    generateId: ({ entry }) => entry.replace(/\/\d+-/, '/').replace(/\/index\.mdx$/, ''),
  }),
  schema: lessonFrontmatter,
});

/** What stands below each term's definition; the terms themselves are the library's, too. */
const glossary = defineCollection({
  loader: glob({
    base: './content/glossary',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: glossaryFrontmatter,
});

export const collections = { lessons, glossary };
