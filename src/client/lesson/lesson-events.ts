import type { TaskState } from '#domain/learning/task-view';

/** What parts of a lesson page tell each other, as events on the document. */
type LessonEvents = {
  /**
   * Asks for the lab to be visible: the dock shows itself, and opens its sheet on a narrow screen.
   */
  'strait:show-lab': { focus: boolean };
  'strait:task': { taskId: string; state: TaskState };
  'strait:quiz-passed': null;
  'strait:points': { awarded: number; learnerTotal: number };
  'strait:certificate': { code: string };
};

export function tell<Name extends keyof LessonEvents>(name: Name, detail: LessonEvents[Name]) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

export function hear<Name extends keyof LessonEvents>(
  name: Name,
  listener: (detail: LessonEvents[Name]) => void,
) {
  document.addEventListener(name, (event) =>
    listener((event as CustomEvent<LessonEvents[Name]>).detail),
  );
}
