import type { AuthorProblem } from '#domain/learning/author-problem';
import type { Sources } from '../course-files/read-content.ts';

/** A former id leads to one lesson, and a task that moved comes from a lesson of its course. */
export function movedProblems({ courses, labs }: Sources): AuthorProblem[] {
  return courses.flatMap(({ lessons }) => [
    ...wrongFormerIds(lessons),
    ...wrongFormerTasks(lessons, labs),
  ]);
}

type Lessons = Sources['courses'][number]['lessons'];

function wrongFormerIds(lessons: Lessons): AuthorProblem[] {
  const owners = new Map(lessons.map(({ id, file }) => [id, file]));
  return lessons.flatMap(({ file, frontmatter }) =>
    (frontmatter?.value.formerly ?? []).flatMap((former, no) => {
      const owner = owners.get(former);
      owners.set(former, owner ?? file);
      return owner && frontmatter
        ? frontmatter.problem(
            ['formerly', no],
            `expected an id that leads to this lesson alone, found ${former}, which leads to ${owner}`,
          )
        : [];
    }),
  );
}

function wrongFormerTasks(lessons: Lessons, labs: Sources['labs']): AuthorProblem[] {
  const known = lessons.flatMap(({ id, frontmatter }) => [
    id,
    ...(frontmatter?.value.formerly ?? []),
  ]);
  return lessons.flatMap(({ id, frontmatter }) => {
    const lab = labs.find(({ definition }) => definition.name === frontmatter?.value.lab);
    return (lab?.definition.tasks ?? []).flatMap(({ formerly }, no) => {
      if (formerly === undefined || !lab) return [];
      const own = [id, ...(frontmatter?.value.formerly ?? [])];
      if (known.includes(formerly) && !own.includes(formerly)) return [];
      return lab.yaml.problem(
        ['tasks', no, 'formerly'],
        `expected another lesson of this course, by its id or a former one (${known.filter((other) => !own.includes(other)).join(', ')}), found ${formerly}`,
      );
    });
  });
}
