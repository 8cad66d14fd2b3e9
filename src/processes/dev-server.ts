import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { endLostShells } from '#commands/labs/end-lost-shells';
import { createGateway } from '#gateway/gateway';
import { upgradeListener } from '#http/upgrades';
import { startLabLife } from './lab-life.ts';
import { services } from './services.ts';

/**
 * What web-server.ts and the gateway's process do beside the pages, for `astro dev`: terminals, and the life
 * of labs. Answers what ends both once the server is closed.
 */
export function attach(server: NodeJS.EventEmitter): () => Promise<void> {
  const built = services();
  const labs = startLabLife(built);
  const closing = new AbortController();
  const opensAfter = endLostShells(built, closing.signal);
  // Where it is given up nobody waits for a shell any more.
  opensAfter.catch(() => {});
  const gateway = createGateway(built, { opensAfter });
  const upgrade = upgradeListener(built.env.origins, gateway.upgrade);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // The other upgrades are the bundler's own, for its reloads.
    if (request.url?.startsWith('/ws/')) void upgrade(request, socket, head);
  });
  return async () => {
    closing.abort();
    await Promise.all([gateway.close(), labs.stop('ended')]);
    await built.close();
  };
}
