import type { CourseLibrary } from './ports/course-library.ts';

/** Where a learner is: the lesson opened last, or the one whose lab they have. */
export type LearnerPlace = {
  learnerId: string;
  courseId: string;
  lessonId: string;
  /** Whether the lab of this lesson runs; then the next one is what they will ask for. */
  hasLab: boolean;
};

export type LabDemand = { labName: string; learners: number };

/**
 * Labs that learners will start next, most wanted first: that of the lesson they are on, or of the next one that
 * has a lab, where theirs has none or runs already. A learner counts once for a lab.
 */
export function labDemand(library: CourseLibrary, places: LearnerPlace[]): LabDemand[] {
  const running = new Set(places.filter(({ hasLab }) => hasLab).map(placeName));
  const learners = new Map<string, Set<string>>();
  for (const place of places) {
    const isRunning = running.has(placeName(place));
    const labName = labFrom(library, place, { isNext: isRunning });
    if (!labName) continue;
    learners.set(labName, (learners.get(labName) ?? new Set()).add(place.learnerId));
  }
  return [...learners]
    .map(([labName, { size }]) => ({ labName, learners: size }))
    .sort((a, b) => b.learners - a.learners || a.labName.localeCompare(b.labName));
}

const placeName = ({ learnerId, courseId, lessonId }: LearnerPlace) =>
  `${learnerId} ${courseId}/${lessonId}`;

/** The first lab from a lesson on, that lesson itself left out where the next is meant. */
function labFrom(
  library: CourseLibrary,
  { courseId, lessonId }: LearnerPlace,
  { isNext }: { isNext: boolean },
): string | undefined {
  const lessons = library.course(courseId)?.lessons ?? [];
  const here = lessons.findIndex(({ id }) => id === lessonId);
  if (here === -1) return undefined;
  return lessons.slice(isNext ? here + 1 : here).find(({ lab }) => lab)?.lab;
}
