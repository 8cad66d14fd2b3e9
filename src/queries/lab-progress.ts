import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/client';
import type { LabView } from '#domain/lab';
import type { CourseLibrary } from '#domain/ports/course-library';
import { labView } from './running-lab.ts';

/** How long a lab that stays as it is keeps its page waiting, ms: a server that stops waits no longer either. */
const patienceMs = 2000;
/** How often it is looked at meanwhile, ms. */
const lookEveryMs = 50;

/** A lab, and a name for how it is now. */
export type LabProgress = { lab: LabView; version: string };

/**
 * A lab of the learner; one that boots as soon as it is no longer as `known` names it, so that its page
 * hears at once what is new. Null where it is not theirs.
 */
export async function labProgress(
  services: { db: Database; library: CourseLibrary },
  { known, ...of }: { learnerId: string; labId: string; known: string | null },
): Promise<LabProgress | null> {
  for (const end = performance.now() + patienceMs; ; await pause(lookEveryMs)) {
    const lab = await labView(services, of);
    if (!lab) return null;
    const version = createHash('sha256').update(JSON.stringify(lab)).digest('base64url');
    const boots = lab.status === 'starting' && !lab.queue;
    if (!boots || version !== known || performance.now() > end) return { lab, version };
  }
}
