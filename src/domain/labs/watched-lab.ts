import type { LabView } from './lab.ts';
import { labCan } from './lab-can.ts';
import { findShell, type ShellName } from './shell-name.ts';

/** What a window watches, whichever lab it runs in. */
export type Watched = { courseId: string; lessonId: string; shell: ShellName };

/** Whether what is watched goes on in this lab: one of the same lesson that starts or runs, and has such a shell. */
export function goesOnIn(
  lab: Pick<LabView, 'courseId' | 'lessonId' | 'status' | 'terminals'>,
  { courseId, lessonId, shell }: Watched,
): boolean {
  const isOfLesson = lab.courseId === courseId && lab.lessonId === lessonId;
  return isOfLesson && labCan.end(lab) && findShell(shell, lab.terminals) !== null;
}
