import type { DatabaseOrTransaction } from '#db/client';
import type { NextStep } from '#domain/learning/progress';
import type { CourseLibrary } from '#domain/ports/course-library';
import { type CoursePage, type CourseProgress, coursePage } from './course-page.ts';

/** A course's card in the catalogue. */
export type CatalogueEntry = {
  id: string;
  title: string;
  summary: string;
  requires: string | null;
  prerequisites: CoursePage['prerequisites'];
  minutes: number;
  lessons: number;
  /** A mark for each lesson, in order. */
  steps: {
    lessonId: string;
    title: string;
    minutes: number;
    state: CoursePage['lessons'][number]['state'];
  }[];
  tasks: number;
  quizzes: number;
  points: number;
  progress: CourseProgress;
  next: NextStep | null;
  isEnrolled: boolean;
  certificate: { code: string } | null;
};

/** All courses in catalogue order; `learnerId` is null for a visitor. */
export async function catalogue(
  services: { db: DatabaseOrTransaction; library: CourseLibrary },
  { learnerId }: { learnerId: string | null },
): Promise<CatalogueEntry[]> {
  const pages = await Promise.all(
    services.library.courses().map(({ id }) => coursePage(services, { courseId: id, learnerId })),
  );
  return pages.filter((page) => page !== null).map(entryOf);
}

function entryOf(page: CoursePage): CatalogueEntry {
  const { id, title, summary, requires, prerequisites, minutes, progress, next } = page;
  const { isEnrolled, certificate } = page;
  return {
    ...{ id, title, summary, requires, prerequisites, minutes, progress, next },
    ...{ isEnrolled, certificate },
    lessons: page.lessons.length,
    steps: page.lessons.map(({ id: lessonId, title, minutes, state }) => ({
      lessonId,
      title,
      minutes,
      state,
    })),
    tasks: progress.tasks,
    quizzes: progress.quizzes,
    points: page.points.possible,
  };
}
