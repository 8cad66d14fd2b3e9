import type { IncomingMessage } from 'node:http';
import type { ShellName } from '#domain/labs/shell-name';
import type { LabHandle } from '#domain/ports/lab-runtime';
import type { KnownReason } from '#http/reasons';
import { signedInSession } from '#queries/accounts/signed-in-learner';
import { type TerminalLibrary, terminalLab } from '#queries/labs/terminal-lab';
import type { Services } from '#services';

export type AdmittingServices = Pick<Services, 'db' | 'sessions'> & {
  library: TerminalLibrary;
  env: Pick<Services['env'], 'origins'>;
};

/** What the upgrade check found: who may open which terminal. */
export type Admitted = {
  /** The session token that admitted the window; when that session ends, so does the connection. */
  token: string;
  labId: string;
  handle: LabHandle;
  terminal: ShellName;
  /** The window is read-only. */
  isViewer: boolean;
};
export type Refused = { ok: false; reason: KnownReason };

const path =
  /^\/ws\/labs\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/terminals\/([a-z]{1,32}(?:-\d)?)(\/viewer)?$/;

/**
 * Decides on an upgrade before it is answered. No page middleware has seen the request, and a
 * browser sends its cookies with a WebSocket opened by any site, so only the exact Origin check
 * keeps other sites out.
 */
export async function admitTerminal(
  services: AdmittingServices,
  request: IncomingMessage,
): Promise<{ ok: true; admitted: Admitted } | Refused> {
  const { origin, cookie } = request.headers;
  if (!origin || !services.env.origins.includes(origin))
    return { ok: false, reason: 'foreign-origin' };
  const session = await signedInSession(services, cookie);
  if (!session) return { ok: false, reason: 'sign-in-required' };
  const [, labId, terminal, viewer] = path.exec(request.url ?? '') ?? [];
  if (!labId || !terminal) return { ok: false, reason: 'not-found' };
  const found = await terminalLab(services, { learnerId: session.learner.id, labId, terminal });
  if (!found.ok) return found;
  const { handle, terminal: name } = found;
  const isViewer = viewer !== undefined;
  return { ok: true, admitted: { token: session.token, labId, handle, terminal: name, isViewer } };
}
