import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { endLostShells } from '#commands/labs/end-lost-shells';
import { readEnv } from '#env';
import { createGateway } from '#gateway/gateway';
import { upgradeListener } from '#http/upgrades';
import type { Services } from '#services';
import { buildServices } from './build-services.ts';
import { startLabLife } from './lab-life.ts';

export type DevServer = {
  /** For the pages; built from the modules as they were when the server started. */
  services: Services;
  close(): Promise<void>;
};

/**
 * What web-server.ts and the gateway's process do beside the pages, for `astro dev`: terminals, and the life
 * of labs. `close` ends both once the server is closed.
 */
export function attach(server: NodeJS.EventEmitter): DevServer {
  const services = buildServices(readEnv(), 'strait dev');
  const labs = startLabLife(services);
  const closing = new AbortController();
  const opensAfter = endLostShells(services, closing.signal);
  // Where it is given up nobody waits for a shell any more.
  opensAfter.catch(() => {});
  const gateway = createGateway(services, { opensAfter });
  const upgrade = upgradeListener(services.env.origins, gateway.upgrade);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // The other upgrades are the bundler's own, for its reloads.
    if (request.url?.startsWith('/ws/')) void upgrade(request, socket, head);
  });
  return {
    services,
    close: async () => {
      closing.abort();
      await Promise.all([gateway.close(), labs.stop('ended')]);
      await services.close();
    },
  };
}
