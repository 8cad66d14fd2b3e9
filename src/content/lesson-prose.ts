import { getEntry, render } from 'astro:content';

/**
 * A lesson's prose ready to render, with its headings for the outline; undefined if there is none.
 */
export async function lessonProse(courseId: string, lessonId: string) {
  const entry = await getEntry('lessons', `${courseId}/${lessonId}`);
  if (!entry) return undefined;
  const { Content, headings } = await render(entry);
  return { Content, headings };
}
