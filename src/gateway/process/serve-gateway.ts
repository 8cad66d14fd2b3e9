import { createServer } from 'node:http';
import { upgradeListener } from '#http/upgrades';
import { logError } from '#log';
import { createGateway, type GatewayServices } from '../gateway.ts';
import { listenForServers, listenPrivately } from './gateway-control.ts';
import type { GatewayPlace } from './gateway-place.ts';

/** How long a gateway stays without a web server (ms). */
const alonePatienceMs = 120_000;

type Serving = {
  place: GatewayPlace;
  version: string;
  opensAfter?: Promise<unknown>;
  /** Runs once the shells have ended. */
  close: () => Promise<unknown>;
  patienceMs?: number;
};

/**
 * Runs a gateway as its own process, until it is told to end or no web server has come for a while.
 */
export async function serveGateway(
  services: GatewayServices,
  { place, version, opensAfter, close, patienceMs = alonePatienceMs }: Serving,
): Promise<void> {
  process.on('uncaughtException', (error) => {
    logError('The gateway ended', error);
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => logError('A promise was left rejected', error));

  const gateway = createGateway(services, { opensAfter });
  // Only upgrades are ever passed on; nothing else gets an answer here.
  const terminals = createServer({ headersTimeout: 10_000 }, (_, response) =>
    response.writeHead(404, { Connection: 'close' }).end(),
  );
  terminals.on('upgrade', upgradeListener(services.env.origins, gateway.upgrade));
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    // Removes the socket file, so that nobody finds this gateway any more.
    terminals.close();
    await gateway.close().catch((error) => logError('Ending the shells failed', error));
    await close().catch((error: unknown) => logError('Ending left something open', error));
    control.close();
    process.exit(0);
  };
  await listenPrivately(terminals, place.terminals);
  const control = await listenForServers(place, { version, patienceMs, onEnd: () => void end() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end());
}
