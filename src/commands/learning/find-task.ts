import type { LabDefinition } from '#domain/labs/lab-definition';
import type { CourseLibrary } from '#domain/ports/course-library';

/** A task of the lesson's lab; undefined if the lesson, its lab or the task does not exist. */
export function findTask(
  library: CourseLibrary,
  { courseId, lessonId, taskId }: { courseId: string; lessonId: string; taskId: string },
): LabDefinition['tasks'][number] | undefined {
  const labName = library.lesson(courseId, lessonId)?.lab;
  const lab = labName ? library.lab(labName) : undefined;
  return lab?.tasks.find((task) => task.id === taskId);
}
