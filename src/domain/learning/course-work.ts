import type { CourseLibrary } from '#domain/ports/course-library';
import type { Course, Lesson } from './course.ts';
import { paperPoints, paperSize } from './quiz.ts';

/** Everything in a lesson that counts towards the course. */
export type LessonWork = {
  lesson: Lesson;
  tasks: { id: string; title: string; points: number }[];
  quiz: { id: string; questions: number; points: number } | null;
};

/** What a course requires of a learner, lesson by lesson, from the authors' files. */
export function courseWork(library: CourseLibrary, course: Course): LessonWork[] {
  return course.lessons.map((lesson) => ({
    lesson,
    tasks: lesson.lab ? tasksOf(library, lesson.lab) : [],
    quiz: quizOf(library, lesson),
  }));
}

/** The maximum points of a lesson. */
export function lessonPoints(work: LessonWork): number {
  return work.tasks.reduce((sum, task) => sum + task.points, work.quiz?.points ?? 0);
}

function tasksOf(library: CourseLibrary, labName: string): LessonWork['tasks'] {
  const tasks = library.lab(labName)?.tasks ?? [];
  return tasks.map(({ id, title, points }) => ({ id, title, points }));
}

function quizOf(library: CourseLibrary, lesson: Lesson): LessonWork['quiz'] {
  const found = library.quiz(lesson.courseId, lesson.id);
  if (!found) return null;
  return { id: found.quiz.id, questions: paperSize(found.quiz), points: paperPoints(found.quiz) };
}
