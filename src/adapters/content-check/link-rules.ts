import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { paths } from '#paths';
import { headingSlugs } from './heading-rules.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { isElement, lessonTree, nodesBelow, problemAt, propOf } from './lesson-tree.ts';

const pages = [
  paths.home(),
  paths.courses(),
  paths.glossary(),
  paths.dashboard(),
  paths.leaderboard(),
  paths.register(),
  paths.signIn(),
  paths.profile(),
  paths.verifyCertificate(),
];

/** Links lead somewhere, references are defined, and pictures exist and have a text alternative. */
export function linkProblems(lesson: LessonBeingChecked): AuthorProblem[] {
  const { file, tree } = lesson;
  const nodes = [...nodesBelow(tree)].map(({ node }) => node);
  const pictures = nodes.filter((node) => node.type === 'imageReference');
  return nodes.flatMap((node) => {
    if (node.type === 'link') return linkProblem(lesson, node);
    if (node.type === 'definition') {
      const alt = pictures.find(({ identifier }) => identifier === node.identifier)?.alt;
      if (alt === undefined) return linkProblem(lesson, node);
      return imageFaults(lesson, { ...node, alt }).map((words) => problemAt(file, node, words));
    }
    if (node.type === 'image')
      return imageFaults(lesson, node).map((words) => problemAt(file, node, words));
    return [];
  });
}

function linkProblem(
  lesson: LessonBeingChecked,
  node: Parameters<typeof problemAt>[1] & { url: string },
): AuthorProblem[] {
  const fault = linkFault(lesson, node.url);
  return fault ? [problemAt(lesson.file, node, fault)] : [];
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
    return !anchor || anchorsIn(lesson.tree).includes(anchor)
      ? undefined
      : `expected a heading of this lesson, found #${anchor}`;
  const other = lesson.courses
    .flatMap((course) => course.lessons)
    .find((entry) => paths.lesson(entry.courseId, entry.id) === page);
  if (other) {
    const parsed = anchor ? lessonTree(other.file, other.text) : undefined;
    return !parsed?.ok || anchorsIn(parsed.tree).includes(anchor)
      ? undefined
      : `expected a heading of ${other.file}, found #${anchor}`;
  }
  const known = [...pages, ...lesson.courses.map((course) => paths.course(course.id))];
  if (!known.includes(page)) return `expected a page, course or lesson of this site, found ${page}`;
  if (page === paths.glossary())
    return !anchor || lesson.terms.some(({ term }) => term.id === anchor)
      ? undefined
      : `expected a term of the glossary, found #${anchor}`;
  return anchor ? `expected a link to ${page} as a whole, found #${anchor}` : undefined;
}

/** What a link can lead to in a lesson: its headings and its tasks. */
function anchorsIn(tree: LessonBeingChecked['tree']): string[] {
  const tasks = [...nodesBelow(tree)].flatMap(({ node }) =>
    isElement(node) && node.name === 'Task' ? `task-${propOf(node, 'id')}` : [],
  );
  return [...headingSlugs(tree), ...tasks];
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
