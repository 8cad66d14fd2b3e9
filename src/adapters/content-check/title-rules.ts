import type { AuthorProblem } from '#domain/learning/author-problem';
import { lessonsOf } from '../course-files/read-content.ts';
import type { CourseSource } from '../course-files/read-course.ts';

/** A title holds words that people search for, and no two lessons have the same one. */
export function titleProblems(courses: CourseSource[]): AuthorProblem[] {
  const owners = new Map<string, string>();
  return lessonsOf(courses).flatMap(({ file, frontmatter }) => {
    if (!frontmatter) return [];
    const { title, keywords } = frontmatter.value;
    const problems: AuthorProblem[] = [];
    const folded = title.toLowerCase();
    if (!keywords.some((keyword) => folded.includes(keyword.toLowerCase())))
      problems.push(
        frontmatter.problem(
          ['title'],
          `expected a title with one of the keywords (${keywords.join(', ')}), found "${title}"`,
        ),
      );
    const owner = owners.get(folded);
    if (owner)
      problems.push(
        frontmatter.problem(
          ['title'],
          `expected a title of its own, found "${title}", which ${owner} has too`,
        ),
      );
    owners.set(folded, owner ?? file);
    return problems;
  });
}
