import type { EngineName } from '#domain/engines/engines';
import type { LabView } from '#domain/labs/lab';
import { labCan } from '#domain/labs/lab-can';
import type { TerminalName } from '#domain/labs/lab-definition';
import type { QuizSummary } from '#domain/learning/quiz-paper';
import type { TaskView } from '#domain/learning/task-view';

/** What a lesson page knows when rendered; the browser reads the same from #lesson-data. */
export type LessonContext = {
  courseId: string;
  lessonId: string;
  signedIn: boolean;
  tasks: TaskView[];
  quiz: QuizSummary | null;
  terminals: TerminalName[];
  /** The lab of this lesson, running or just ended. */
  lab: LabView | null;
  /** A lab that the learner runs in another lesson. */
  elsewhere: { lessonTitle: string; href: string } | null;
  /** Why labs cannot run here now, and what to do; null if they can. */
  unavailable: string | null;
  /** The engine that a lab would run; null if unknown. */
  engine: EngineName | null;
  /** A lab ends after this long without use. */
  idleMinutes: number;
};

/** The values drawn for the starting or running lab; none once it is gone. */
export function seedsOf(lab: LabView | null | undefined): LabView['seeds'] | undefined {
  return lab && labCan.useSeeds(lab) ? lab.seeds : undefined;
}

export function readLessonData(): LessonContext {
  const element = document.getElementById('lesson-data');
  if (!element?.textContent) throw new Error('The page has no #lesson-data.');
  return JSON.parse(element.textContent) as LessonContext;
}
