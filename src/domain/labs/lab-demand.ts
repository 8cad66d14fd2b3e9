import type { CourseLibrary } from '#domain/ports/course-library';

/** Where a learner is: the lesson opened last, or the one whose lab is running. */
export type LearnerPlace = {
  learnerId: string;
  courseId: string;
  lessonId: string;
  /** Whether this lesson's lab is running; then the learner will want the next one. */
  hasLab: boolean;
};

export type LabDemand = { labName: string; learners: number };

/**
 * Labs that learners will start next, most wanted first: the lab of their lesson, or of the next
 * lesson with a lab if theirs has none or it is already running. A learner counts once per lab.
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

/** The first lab from a lesson on, excluding that lesson itself if the next one is meant. */
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
