import type { LessonContext } from '#client/lesson/lesson-data';
import type { LabView } from '#domain/labs/lab';
import { type LabPhase, runningStatuses } from '#domain/labs/lab-status';

export type DockState =
  | 'signed-out'
  | 'unavailable'
  | 'elsewhere'
  | 'idle'
  | 'queued'
  | 'starting'
  | 'ready'
  | 'failed'
  | 'ended';

/**
 * Which face the lab's dock shows; the server renders the first one, then the browser follows the
 * lab.
 */
export function dockState(
  context: Pick<LessonContext, 'signedIn' | 'unavailable' | 'elsewhere'>,
  lab: LabView | null,
): DockState {
  if (!context.signedIn) return 'signed-out';
  if (lab && lab.status !== 'ended') return lab.status;
  if (context.unavailable) return 'unavailable';
  if (context.elsewhere) return 'elsewhere';
  // A lab that the learner ended needs no explanation.
  if (lab && lab.endReason !== 'learner' && lab.endReason !== 'replaced') return 'ended';
  return 'idle';
}

/** Whether there is a lab that is not over. */
export function hasLab(state: DockState): boolean {
  return runningStatuses.some((status) => status === state);
}

/** The steps of a start as the learner sees them, in order: the queue, then each phase. */
export const startSteps = [
  { at: 'queued', title: 'Waiting for a free slot' },
  { at: 'image', title: 'Prepare the image' },
  { at: 'boot', title: 'Boot the node' },
  { at: 'setup', title: 'Load the lesson’s data' },
] as const satisfies { at: 'queued' | LabPhase; title: string }[];

/** Which of the steps a lab is at; undefined if it is not starting. */
export function startStep({ status, phase }: Pick<LabView, 'status' | 'phase'>) {
  const at = status === 'queued' ? status : phase;
  return startSteps.find((step) => step.at === at);
}

/** A learner's position in the queue and how long it may take, in words. */
export function queueSentence({ position, expectedAt }: NonNullable<LabView['queue']>): string {
  const place = position === 1 ? 'You are next.' : `You are number ${position} in the queue.`;
  const seconds = (Date.parse(expectedAt) - Date.now()) / 1000;
  const minutes = Math.round(seconds / 60);
  const wait =
    seconds < 45
      ? 'less than a minute'
      : minutes <= 1
        ? 'about a minute'
        : `about ${minutes} minutes`;
  return `${place} Your lab should be ready in ${wait}.`;
}

/** Why a lab is gone and what happens next. */
export function endSentence(lab: Pick<LabView, 'endReason'>): string {
  switch (lab.endReason) {
    case 'left':
      return 'You left the queue because the page was closed for more than a minute. Start the lab to join it again.';
    case 'idle':
      return 'The lab was idle for a while and has been removed. Everything you passed is kept.';
    case 'expired':
      return 'The lab’s time is up and it has been removed. Everything you passed is kept.';
    case 'lost':
      return 'The lab stopped on its own and could not be brought back. Everything you passed is kept.';
    case 'operator':
      return 'The lab was ended for maintenance. Everything you passed is kept.';
    case 'failed':
      return 'The lab did not start. You can try again.';
    default:
      return 'The lab has ended. Everything you passed is kept.';
  }
}
