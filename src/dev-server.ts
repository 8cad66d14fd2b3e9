import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { endLostShells } from '#commands/end-lost-shells';
import { createGateway } from '#gateway/gateway';
import { logError } from '#http/log';
import { upgradeListener } from '#http/upgrades';
import { services } from '#services';
import { startLabLife } from './lab-life.ts';

/**
 * What server.ts and the gateway's process do beside the pages, for `astro dev`: terminals, and the life
 * of labs. Answers what ends both once the server is closed.
 */
export function attach(server: NodeJS.EventEmitter): () => Promise<void> {
  const built = services();
  const labs = startLabLife(built);
  const opensAfter = endLostShells(built).catch((error) =>
    logError('Ending lost shells failed', error),
  );
  const gateway = createGateway(built, { opensAfter });
  const upgrade = upgradeListener(built.env.origins, gateway.upgrade);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // The other upgrades are the bundler's own, for its reloads.
    if (request.url?.startsWith('/ws/')) void upgrade(request, socket, head);
  });
  return async () => {
    await Promise.all([gateway.close(), labs.stop('ended')]);
    await built.close();
  };
}
