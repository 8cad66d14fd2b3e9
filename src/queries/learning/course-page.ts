import type { DatabaseOrTransaction } from '#db/client';
import { courseWork, type LessonWork, lessonPoints } from '#domain/learning/course-work';
import { courseProgress, type NextStep, nextStep, nothingDone } from '#domain/learning/progress';
import type { CourseLibrary } from '#domain/ports/course-library';
import { courseStanding } from './course-standing.ts';
import { courseOutline, minutesOf, type OutlineEntry } from './lesson-page.ts';

/** A course with its lessons and where the learner stands in it. */
export type CoursePage = {
  id: string;
  title: string;
  summary: string;
  abilities: string[];
  /** What the course requires first, in words. */
  requires: string | null;
  /** `done` is whether the learner has completed it. */
  prerequisites: { id: string; title: string; done: boolean }[];
  minutes: number;
  lessons: (OutlineEntry & { summary: string; points: number })[];
  progress: CourseProgress;
  /** What to do next: the first step for a newcomer; null when everything is done. */
  next: NextStep | null;
  points: { earned: number; possible: number };
  isEnrolled: boolean;
  certificate: { code: string } | null;
};

export type CourseProgress = ReturnType<typeof courseProgress>;

/** Null when there is no such course. `learnerId` is null for a visitor. */
export async function coursePage(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  { courseId, learnerId }: { courseId: string; learnerId: string | null },
): Promise<CoursePage | null> {
  const { library } = services;
  const course = library.course(courseId);
  if (!course) return null;
  const standing = learnerId ? await courseStanding(services, { learnerId, courseId }) : null;
  const record = standing?.record ?? nothingDone;
  const work = courseWork(library, course);
  const outline = courseOutline(work, standing, null);
  return {
    id: course.id,
    title: course.title,
    summary: course.summary,
    abilities: course.abilities,
    requires: course.requires ?? null,
    prerequisites: await prerequisitesOf(services, course.prerequisites, learnerId),
    minutes: minutesOf(work),
    lessons: work.map((entry, index) => ({
      ...outline[index]!,
      summary: entry.lesson.summary,
      points: lessonPoints(entry),
    })),
    progress: courseProgress(work, record),
    next: nextStep(work, record),
    points: { earned: sumOf(standing?.awards ?? []), possible: possiblePoints(work) },
    isEnrolled: standing?.enrolment != null,
    certificate: standing?.certificateCode ? { code: standing.certificateCode } : null,
  };
}

export function possiblePoints(work: LessonWork[]): number {
  return work.reduce((sum, entry) => sum + lessonPoints(entry), 0);
}

export function sumOf(awards: { points: number }[]): number {
  return awards.reduce((sum, award) => sum + award.points, 0);
}

function prerequisitesOf(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  ids: string[],
  learnerId: string | null,
): Promise<CoursePage['prerequisites']> {
  return Promise.all(
    ids.map(async (id) => {
      const title = services.library.course(id)?.title ?? id;
      if (!learnerId) return { id, title, done: false };
      const { enrolment } = await courseStanding(services, { learnerId, courseId: id });
      return { id, title, done: enrolment?.completedAt != null };
    }),
  );
}
