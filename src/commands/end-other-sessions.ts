import type { Sessions } from '#domain/ports/sessions';

/** Signs the learner out everywhere but here; says how many sessions that were. */
export async function endOtherSessions(
  services: { sessions: Sessions },
  { learnerId, token }: { learnerId: string; token: string },
): Promise<{ ok: true; ended: number }> {
  return { ok: true, ended: await services.sessions.endOthers(learnerId, token) };
}
