import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client';
import { lab } from '#db/schema/labs';
import { labCan } from '#domain/labs/lab-can';
import type { TerminalName } from '#domain/labs/lab-definition';
import { findShell, type ShellName } from '#domain/labs/shell-name';
import type { LabHandle } from '#domain/ports/lab-runtime';

/** The part of the course library that knows which terminals a lab has. */
export type TerminalLibrary = {
  lab(name: string): { terminals: readonly TerminalName[] } | undefined;
};

type TerminalLab =
  | { ok: true; handle: LabHandle; terminal: ShellName }
  | { ok: false; reason: 'lab-not-found' | 'lab-not-ready' | 'lab-ended' | 'terminal-not-found' };

/**
 * Where to open a terminal, if it belongs to a running lab of this learner. Somebody else's lab is
 * reported as unknown.
 */
export async function terminalLab(
  { db, library }: { db: Database; library: TerminalLibrary },
  wanted: { learnerId: string; labId: string; terminal: string },
): Promise<TerminalLab> {
  const [found] = await db
    .select({ labName: lab.labName, status: lab.status, handle: lab.handle })
    .from(lab)
    .where(and(eq(lab.id, wanted.labId), eq(lab.learnerId, wanted.learnerId)));
  if (!found) return { ok: false, reason: 'lab-not-found' };
  if (!labCan.openTerminal(found))
    return { ok: false, reason: labCan.end(found) ? 'lab-not-ready' : 'lab-ended' };
  const terminal = findShell(wanted.terminal, library.lab(found.labName)?.terminals ?? []);
  if (!terminal) return { ok: false, reason: 'terminal-not-found' };
  // A ready lab has a handle, by a constraint of the table; only the runtime knows its shape.
  return { ok: true, handle: found.handle as LabHandle, terminal };
}

/** Which of these labs may still have terminals. */
export async function labsWithTerminals(
  { db }: { db: Database },
  labIds: string[],
): Promise<Set<string>> {
  if (labIds.length === 0) return new Set();
  const rows = await db
    .select({ id: lab.id, status: lab.status })
    .from(lab)
    .where(inArray(lab.id, labIds));
  return new Set(rows.filter(labCan.openTerminal).map(({ id }) => id));
}
