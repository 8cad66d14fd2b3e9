import { eq } from 'drizzle-orm';
import { lab } from '#db/schema/labs';
import type { LabHandle } from '#domain/ports/lab-runtime';
import { logError } from '#log';
import type { BootServices } from './boot-lab.ts';
import { endLab } from './end-lab.ts';
import { removeOrphans } from './remove-orphans.ts';
import { takeOverBoots } from './take-over-boots.ts';

export const lostSentence =
  'The node of this lab has stopped. Everything you passed is kept; start a new lab to continue.';

/**
 * What a starting server does with the labs it finds: running labs are kept, with their shells;
 * labs whose node is gone are ended; nodes without a lab are removed; interrupted boots are
 * continued.
 */
export async function adoptLabs(
  services: BootServices,
): Promise<{ kept: string[]; lost: string[]; restarted: string[]; removed: string[] }> {
  const kept: string[] = [];
  const lost: string[] = [];
  const rows = await services.db
    .select({ labId: lab.id, handle: lab.handle })
    .from(lab)
    .where(eq(lab.status, 'ready'));
  await Promise.all(
    rows.map(async ({ labId, handle }) => {
      try {
        if (await services.runtime.isAlive(handle as LabHandle)) kept.push(labId);
        else {
          lost.push(labId);
          await endLab(services, { labId, reason: 'lost', failure: lostSentence });
        }
      } catch (error) {
        // Docker may come up after the server; the reaper will check again.
        logError('Adopting a lab', error, { labId });
      }
    }),
  );
  const restarted = await takeOverBoots(services);
  const removed = await removeOrphans(services);
  return { kept, lost, restarted, removed };
}
