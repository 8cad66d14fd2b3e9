import type { AuthorProblem } from '#domain/learning/author-problem';
import { type GlossaryTerm, glossaryFrontmatter } from '#domain/learning/glossary';
import { readFrontmatter } from './frontmatter.ts';
import { namesIn, textOf } from './project-files.ts';
import type { CourseSource } from './read-course.ts';
import { problemOf } from './read-lesson.ts';
import type { YamlSource } from './yaml-source.ts';

export const glossaryFolder = 'content/glossary';
const fileName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

export type TermSource = {
  /** From the project's root. */
  file: string;
  text: string;
  term: GlossaryTerm;
  yaml: YamlSource<Omit<GlossaryTerm, 'id'>>;
};

/** The glossary's terms by name; a project may have none. */
export function readGlossary(
  root: string,
  courses: CourseSource[],
): { terms: TermSource[]; problems: AuthorProblem[] } {
  const problems: AuthorProblem[] = [];
  const terms = namesIn(root, glossaryFolder).files.flatMap((name): TermSource[] => {
    const file = `${glossaryFolder}/${name}`;
    const id = fileName.exec(name)?.[1];
    if (!id) {
      problems.push(problemOf(file, `expected a file such as partition-key.mdx, found ${name}`));
      return [];
    }
    const text = textOf(root, file) ?? '';
    const reading = readFrontmatter(file, text, glossaryFrontmatter);
    if (!reading.ok) {
      problems.push(...reading.problems);
      return [];
    }
    return [{ file, text, term: { ...reading.source.value, id }, yaml: reading.source }];
  });
  terms.sort((a, b) => a.term.term.localeCompare(b.term.term, 'en'));
  problems.push(...sharedForms(terms), ...wrongReferences(terms, courses));
  return { terms, problems };
}

/** A word that means two things cannot be linked to either. */
function sharedForms(terms: TermSource[]): AuthorProblem[] {
  const owners = new Map<string, string>();
  return terms.flatMap(({ file, term, yaml }) =>
    term.forms.flatMap((form, no) => {
      const owner = owners.get(form);
      owners.set(form, owner ?? file);
      return owner
        ? yaml.problem(
            ['forms', no],
            `expected a word of this term alone, found ${form} (${owner})`,
          )
        : [];
    }),
  );
}

function wrongReferences(terms: TermSource[], courses: CourseSource[]): AuthorProblem[] {
  const ids = new Set(terms.map(({ term }) => term.id));
  const lessons = new Set(
    courses.flatMap(({ lessons }) => lessons.map(({ courseId, id }) => `${courseId}/${id}`)),
  );
  return terms.flatMap(({ term, yaml }) => [
    ...term.related.flatMap((id, no) =>
      ids.has(id) && id !== term.id
        ? []
        : yaml.problem(['related', no], `expected the id of another term, found ${id}`),
    ),
    ...(term.seeAlso && !lessons.has(term.seeAlso)
      ? [yaml.problem(['seeAlso'], `expected a lesson that exists, found ${term.seeAlso}`)]
      : []),
  ]);
}
