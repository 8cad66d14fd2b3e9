import type { Sessions } from '#domain/ports/sessions';

/** Signs the learner out everywhere else; returns how many sessions that ended. */
export async function endOtherSessions(
  services: { sessions: Sessions },
  { learnerId, token }: { learnerId: string; token: string },
): Promise<{ ok: true; ended: number }> {
  return { ok: true, ended: await services.sessions.endOthers(learnerId, token) };
}
