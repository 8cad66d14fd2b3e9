import type { LabDefinition } from '#domain/labs/lab-definition';
import type { Course } from './course.ts';

/** A lesson that has another id now, or one task that stands in another lesson of its course now. */
export type Move = {
  courseId: string;
  /** Id of the lesson before. */
  from: string;
  /** Null where the whole lesson moved. */
  taskId: string | null;
  /** Id of the lesson now. */
  to: string;
};

/** All moves that the authors' files name, those of single tasks first: they go before that of their lesson. */
export function movesOf(
  courses: Pick<Course, 'id' | 'lessons'>[],
  labNamed: (name: string) => Pick<LabDefinition, 'tasks'> | undefined,
): Move[] {
  return courses.flatMap(({ id: courseId, lessons }) => {
    const idsOf = (id: string) => {
      const lesson = lessons.find((one) => one.id === id || one.formerly.includes(id));
      return lesson ? [lesson.id, ...lesson.formerly] : [id];
    };
    const tasks = lessons.flatMap(({ id: to, lab }) =>
      ((lab && labNamed(lab)?.tasks) || []).flatMap(({ id: taskId, formerly }) =>
        formerly ? idsOf(formerly).map((from): Move => ({ courseId, from, taskId, to })) : [],
      ),
    );
    const whole = lessons.flatMap(({ id: to, formerly }) =>
      formerly.map((from): Move => ({ courseId, from, taskId: null, to })),
    );
    return [...tasks, ...whole];
  });
}

/** The lesson in which a lesson or a task that once stood under `lessonId` stands now. */
export function lessonNow(
  moves: Move[],
  { courseId, lessonId, taskId }: { courseId: string; lessonId: string; taskId?: string },
): string {
  const here = moves.filter((move) => move.courseId === courseId && move.from === lessonId);
  const ofTask = taskId && here.find((move) => move.taskId === taskId);
  const move = ofTask || here.find((one) => one.taskId === null);
  return move?.to ?? lessonId;
}
