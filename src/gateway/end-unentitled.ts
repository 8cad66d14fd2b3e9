import type { WebSocket } from 'ws';
import { labsWithTerminals } from '#queries/labs/terminal-lab';
import type { Admitted, AdmittingServices } from './admit-terminal.ts';
import { closeCodes } from './protocol.ts';
import type { TerminalSessions } from './terminal-sessions.ts';

/**
 * Closes windows whose session has ended and terminals whose lab has ended. Both happen in requests
 * that another bundle or another server may have handled, so the database is asked, with one query
 * for all.
 */
export async function endUnentitled(
  services: Pick<AdmittingServices, 'db' | 'sessions'>,
  connections: ReadonlySet<
    Pick<Admitted, 'token' | 'labId'> & { socket: Pick<WebSocket, 'close'> }
  >,
  terminals: TerminalSessions,
): Promise<void> {
  const tokens = new Set([...connections].map(({ token }) => token));
  const labs = new Set([...terminals.labs, ...[...connections].map(({ labId }) => labId)]);
  const [signedIn, running] = await Promise.all([
    services.sessions.stillSignedIn([...tokens]),
    labsWithTerminals(services, [...labs]),
  ]);
  for (const { socket, token, labId } of connections) {
    // Windows that connected during the query are checked next time.
    if (tokens.has(token) && !signedIn.has(token)) socket.close(closeCodes.signedOut);
    else if (labs.has(labId) && !running.has(labId)) socket.close(closeCodes.labEnded);
  }
  const ended = terminals.labs.filter((labId) => labs.has(labId) && !running.has(labId));
  await Promise.all(ended.map((labId) => terminals.close(closeCodes.labEnded, labId)));
}
