import { z } from 'zod';
import type { Database } from '#db/client';
import type { LabView } from '#domain/labs/lab';
import { labCan } from '#domain/labs/lab-can';
import { findShell, type ShellName } from '#domain/labs/shell-name';
import { goesOnIn } from '#domain/labs/watched-lab';
import type { CourseLibrary } from '#domain/ports/course-library';
import { labView, runningLab } from './running-lab.ts';

/** What a read-only terminal window needs. */
export type ViewerPage = {
  lab: LabView;
  shell: ShellName;
  lessonTitle: string;
  /** If the lab has ended and the learner has started another one in the lesson. */
  nextLabId: string | null;
};

/** Null if the lab is not this learner's, or has no such terminal. */
export async function viewerPage(
  services: { db: Database; library: CourseLibrary },
  input: { learnerId: string; labId: string; terminal: string },
): Promise<ViewerPage | null> {
  const { learnerId, labId, terminal } = input;
  if (!z.guid().safeParse(labId).success) return null;
  const lab = await labView(services, { learnerId, labId });
  const shell = lab && findShell(terminal, lab.terminals);
  if (!lab || !shell) return null;
  const lesson = services.library.lesson(lab.courseId, lab.lessonId);
  const next = labCan.end(lab) ? null : await runningLab(services, learnerId);
  return {
    lab,
    shell,
    lessonTitle: lesson?.title ?? 'a lesson',
    nextLabId: next && goesOnIn(next, { ...lab, shell }) ? next.id : null,
  };
}
