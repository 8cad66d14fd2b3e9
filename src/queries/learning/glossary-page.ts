import { type GlossaryTerm, glossaryGroups } from '#domain/learning/glossary';
import type { CourseLibrary } from '#domain/ports/course-library';

export type GlossaryGroup = {
  id: string;
  title: string;
  terms: (Pick<GlossaryTerm, 'id' | 'term' | 'definition'> & {
    related: { id: string; term: string }[];
    /** Where it is taught. */
    lesson: { courseId: string; lessonId: string; title: string } | null;
  })[];
};

/** The glossary by its groups, terms by name; groups without terms are left out. Asks no database. */
export function glossaryPage({ library }: { library: CourseLibrary }): GlossaryGroup[] {
  const all = library.glossary();
  return Object.entries(glossaryGroups).flatMap(([id, title]) => {
    const terms = all.filter(({ group }) => group === id);
    if (terms.length === 0) return [];
    return { id, title, terms: terms.map((term) => entryOf(library, all, term)) };
  });
}

function entryOf(
  library: CourseLibrary,
  all: GlossaryTerm[],
  { id, term, definition, related, seeAlso }: GlossaryTerm,
): GlossaryGroup['terms'][number] {
  const [courseId = '', lessonId = ''] = seeAlso?.split('/') ?? [];
  const lesson = library.lesson(courseId, lessonId);
  return {
    ...{ id, term, definition },
    related: related.flatMap((other) => all.find((one) => one.id === other) ?? []),
    lesson: lesson ? { courseId, lessonId, title: lesson.title } : null,
  };
}
