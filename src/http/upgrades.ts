import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { logError } from '#log';
import { endWithSentence } from './client-errors.ts';
import { isOwnHost } from './host.ts';
import { pathOf } from './target.ts';

export type UpgradeHandler = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => void | Promise<void>;

/** Passes upgrades under /ws/labs/ to the terminals and refuses all others. */
export function upgradeListener(origins: string[], terminals: UpgradeHandler): UpgradeHandler {
  return async (request, socket, head) => {
    // Until the handler adds its own listener, a reset by the client would crash the process.
    socket.on('error', () => socket.destroy());
    if (!isOwnHost(request.headers.host ?? '', origins))
      return refuseUpgrade(
        socket,
        421,
        `This site is not served under that host. Open ${origins[0]} instead.`,
      );
    if (!pathOf(request.url ?? '').startsWith('/ws/labs/'))
      return refuseUpgrade(socket, 404, 'Only the terminals of labs speak WebSocket here.');
    try {
      await terminals(request, socket, head);
    } catch (error) {
      logError('A terminal could not be opened', error);
      refuseUpgrade(
        socket,
        500,
        'Something went wrong on our side, and the error has been recorded. Try again in a moment.',
      );
    }
  };
}

/** Answers an upgrade with a plain HTTP refusal, before any WebSocket exists. */
export function refuseUpgrade(socket: Duplex, status: number, message: string): void {
  endWithSentence(socket, `${status} ${STATUS_CODES[status]}`, message);
}
