import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import type { LabView } from '#domain/labs/lab';
import { type ExtensionRefusal, extension, extensionRefusal } from '#domain/labs/lab-rules';
import type { CourseLibrary } from '#domain/ports/course-library';
import { viewOfLab } from '#queries/labs/running-lab';

export type ExtendLabOutcome =
  | { ok: true; lab: LabView }
  | { ok: false; reason: 'lab-not-found' | ExtensionRefusal };

/** Gives a lab another hour, if it may have one. */
export async function extendLab(
  { db, library }: { db: Database; library: CourseLibrary },
  input: { labId: string; learnerId: string; now?: Date },
): Promise<ExtendLabOutcome> {
  const { labId, learnerId, now = new Date() } = input;
  return db.transaction(async (tx) => {
    // Locked, so that two simultaneous presses are one extension and one refusal.
    const [row] = await tx
      .select()
      .from(lab)
      .where(and(eq(lab.id, labId), eq(lab.learnerId, learnerId)))
      .for('update');
    if (!row) return { ok: false, reason: 'lab-not-found' };
    const refusal = extensionRefusal(row, now);
    if (refusal) return { ok: false, reason: refusal };
    const [extended] = await tx
      .update(lab)
      .set({
        expiresAt: new Date(row.expiresAt.getTime() + extension.minutes * 60_000),
        extensions: sql`${lab.extensions} + 1`,
        lastActiveAt: now,
      })
      .where(eq(lab.id, labId))
      .returning();
    return { ok: true, lab: viewOfLab(library, extended ?? row, now) };
  });
}
