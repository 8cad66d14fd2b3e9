import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/client';
import type { LabView } from '#domain/labs/lab';
import type { CourseLibrary } from '#domain/ports/course-library';
import { labView } from './running-lab.ts';

/**
 * How long the page's request is held while the lab does not change (ms); a stopping server does
 * not wait longer either.
 */
const patienceMs = 2000;
/** How often the lab is checked while the request is held (ms). */
const lookEveryMs = 50;

/** A lab, and a version that identifies its current state. */
export type LabProgress = { lab: LabView; version: string };

/**
 * A lab of the learner. While it is booting, the answer waits until it differs from `known`, so
 * that its page learns of changes at once. Null if it is not theirs.
 */
export async function labProgress(
  services: { db: Database; library: CourseLibrary },
  { known, ...of }: { learnerId: string; labId: string; known: string | null },
): Promise<LabProgress | null> {
  for (const end = performance.now() + patienceMs; ; await pause(lookEveryMs)) {
    const lab = await labView(services, of);
    if (!lab) return null;
    const version = createHash('sha256').update(JSON.stringify(lab)).digest('base64url');
    if (lab.status !== 'starting' || version !== known || performance.now() > end)
      return { lab, version };
  }
}
