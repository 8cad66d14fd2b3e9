import { getEntry } from 'astro:content';
import { firstRun, type TerminalRun } from '#domain/learning/first-run';

/** What a visitor sees of a lesson before opening it; null if there is nothing to show. */
export async function lessonFirstRun(
  courseId: string,
  lessonId: string,
): Promise<TerminalRun | null> {
  const entry = await getEntry('lessons', `${courseId}/${lessonId}`);
  return entry?.body ? firstRun(entry.body) : null;
}
