import { and, eq, sql } from 'drizzle-orm';
import { lab } from '#db/schema/labs';
import { type BootServices, bootLab } from './boot-lab.ts';

/** Five missed heartbeats: the process that was booting the lab is gone. */
const staleAfter = '10 seconds';

/** Restarts every boot whose process has died; each goes to one process. Returns the labs' ids. */
export async function takeOverBoots(services: BootServices): Promise<string[]> {
  const rows = await services.db
    .update(lab)
    .set({
      bootId: sql`gen_random_uuid()`,
      heartbeatAt: sql`now()`,
      phase: 'image',
      percent: null,
      detail: 'Starting again',
    })
    .where(
      and(
        eq(lab.status, 'starting'),
        sql`${lab.heartbeatAt} < now() - ${staleAfter}::interval`,
        sql`${lab.expiresAt} > now()`,
      ),
    )
    .returning({ labId: lab.id, bootId: lab.bootId });
  for (const { labId, bootId } of rows) {
    if (bootId) void bootLab(services, { labId, bootId, isTakeover: true });
  }
  return rows.map(({ labId }) => labId);
}
