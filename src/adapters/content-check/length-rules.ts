import type { AuthorProblem } from '#domain/learning/author-problem';
import { lessonMinutes, longestLessonMinutes } from '#domain/learning/lesson-time';
import { measureLesson } from '../course-files/measure-lesson.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';

/** A lesson is one sitting; what takes longer is two lessons. */
export function lengthProblems({ file, source, lab }: LessonBeingChecked): AuthorProblem[] {
  const work = measureLesson(source, lab?.definition);
  const minutes = lessonMinutes(work);
  if (minutes <= longestLessonMinutes) return [];
  const { words, runs, figures, tasks, questions } = work;
  return [
    {
      file,
      line: 1,
      column: 1,
      message: `expected at most ${longestLessonMinutes} minutes, found ${minutes} (${words} words, ${runs} runs, ${figures} figures, tasks: ${tasks.join(', ') || 'none'}, ${questions} questions); split the lesson`,
    },
  ];
}
