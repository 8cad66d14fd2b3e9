import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AuthorProblem } from '#domain/author-problem';
import { paths } from '#paths';
import { headingSlugs } from './heading-rules.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { nodesBelow, problemAt } from './lesson-tree.ts';

const pages = [
  paths.home(),
  paths.courses(),
  paths.dashboard(),
  paths.leaderboard(),
  paths.register(),
  paths.signIn(),
  paths.profile(),
  paths.verifyCertificate(),
];

/** Links lead somewhere, and pictures are there and described. */
export function linkProblems(lesson: LessonBeingChecked): AuthorProblem[] {
  const { file, tree } = lesson;
  return [...nodesBelow(tree)].flatMap(({ node }) => {
    if (node.type === 'link' || node.type === 'definition') {
      const fault = linkFault(lesson, node.url);
      return fault ? problemAt(file, node, fault) : [];
    }
    if (node.type === 'image')
      return imageFaults(lesson, node).map((words) => problemAt(file, node, words));
    return [];
  });
}

function linkFault(lesson: LessonBeingChecked, url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return /^(https:|mailto:)/.test(url) ? undefined : `expected an https link, found ${url}`;
  const { courseId, id } = lesson.source;
  const here = paths.lesson(courseId, id);
  const target = new URL(url, new URL(here, 'https://strait.invalid'));
  const page = target.pathname === '/' ? '/' : target.pathname.replace(/\/$/, '');
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (page === here)
    return !anchor || headingSlugs(lesson.tree).includes(anchor)
      ? undefined
      : `expected a heading of this lesson, found #${anchor}`;
  const known = [
    ...pages,
    ...lesson.courses.flatMap((course) => [
      paths.course(course.id),
      ...course.lessons.map((other) => paths.lesson(course.id, other.id)),
    ]),
  ];
  return known.includes(page)
    ? undefined
    : `expected a page, course or lesson of this site, found ${page}`;
}

function imageFaults(
  lesson: LessonBeingChecked,
  image: { url: string; alt?: string | null },
): string[] {
  const faults: string[] = [];
  if (!image.alt?.trim()) faults.push('expected a text alternative in ![…], found none');
  const isRemote = /^([a-z][a-z0-9+.-]*:|\/)/i.test(image.url);
  if (isRemote) faults.push(`expected a picture in the lesson's folder, found ${image.url}`);
  else if (!existsSync(path.join(lesson.root, lesson.source.folder, image.url)))
    faults.push(
      `expected a picture ${lesson.source.folder}/${image.url.replace(/^\.\//, '')}, found none there`,
    );
  return faults;
}
