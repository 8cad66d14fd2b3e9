import { lessonNow } from '#domain/learning/moves';
import type { CourseLibrary } from '#domain/ports/course-library';

const ofLesson = /^((?:\/api)?\/courses\/)([^/]+)\/([^/]+)(\/.*)?$/;
const ofTask = /^\/tasks\/([^/]+)/;

/**
 * Where an address under a former lesson id leads now, keeping its query; undefined for any other.
 * API addresses included: a page that was open while its lesson moved keeps working.
 */
export function movedAddress(
  library: Pick<CourseLibrary, 'moves' | 'lesson'>,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
): string | undefined {
  const [, start, courseId, lessonId, rest = ''] = ofLesson.exec(pathname) ?? [];
  if (!start || !courseId || !lessonId) return undefined;
  const taskId = ofTask.exec(rest)?.[1];
  const now = lessonNow(library.moves(), { courseId, lessonId, taskId });
  if (now === lessonId || !library.lesson(courseId, now)) return undefined;
  return `${start}${courseId}/${now}${rest}${search}`;
}
