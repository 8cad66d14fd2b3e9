import { invariant } from '#domain/invariant';
import { formatProblems } from '#domain/learning/author-problem';
import type { CourseLibrary } from '#domain/ports/course-library';
import { logWarning } from '#log';
import { fingerprint } from './course-files/project-files.ts';
import { type Content, quizKey, readContent } from './course-files/read-content.ts';

/**
 * The library over a project's files. With `cache` they are read once, as production wants; without
 * it they are read again as soon as one of them changes, so that an author sees an edit at the next
 * request. While an edit is broken, the last good content is served and the problems are printed
 * once. Throws with all problems if there is no good content yet.
 */
export function courseLibrary(options: { root: string; cache: boolean }): CourseLibrary {
  const content = contentOf(options);
  return {
    courses: () => content().courses,
    course: (courseId) => content().courses.find(({ id }) => id === courseId),
    lesson: (courseId, lessonId) =>
      content()
        .courses.find(({ id }) => id === courseId)
        ?.lessons.find(({ id }) => id === lessonId),
    glossary: () => content().glossary,
    moves: () => content().moves,
    lab: (name) => content().labs.get(name),
    prelude: () => content().prelude,
    quiz: (courseId, lessonId) => content().quizzes.get(quizKey(courseId, lessonId)),
  };
}

function contentOf({ root, cache }: { root: string; cache: boolean }): () => Content {
  let good: Content | undefined;
  let readAt: string | undefined;
  return () => {
    if (good && cache) return good;
    const now = fingerprint(root, ['content/courses', 'content/glossary', 'labs']);
    if (now !== readAt || !good) {
      readAt = now;
      const reading = readContent(root);
      if (reading.ok) good = reading.content;
      else if (!good) throw new Error(failure(reading.problems));
      else logWarning(`${failure(reading.problems)}\nThe last good version is still served.`);
    }
    invariant(good, 'content has been read');
    return good;
  };
}

function failure(problems: Parameters<typeof formatProblems>[0]): string {
  return `The courses or labs have mistakes:\n${formatProblems(problems)}`;
}
