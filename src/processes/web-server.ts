// The web server: files, pages and the life of labs. Terminals are a separate process, which
// outlives it.
import { createServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { sweepAccounts } from '#commands/accounts/sweep-accounts';
import { moveRecords } from '#commands/learning/move-records';
import { gatewayLink, gatewayNodeOptions } from '#gateway/process/gateway-link';
import { answerClientError } from '#http/client-errors';
import { stopOnSignals } from '#http/graceful-stop';
import { logError } from '#http/log';
import { passUpgrades } from '#http/pass-upgrades';
import { requestListener } from '#http/request-listener';
import { builtSite, staticFiles } from '#http/static-files';
import { gatewayIdentity } from './gateway-identity.ts';
import { startLabLife } from './lab-life.ts';
import { services } from './services.ts';

process.on('uncaughtException', (error) => {
  logError('The server ended', error);
  process.exit(1);
});
process.on('unhandledRejection', (error) => logError('A promise was left rejected', error));

// Resolved once: a build published while this server runs is for the next one.
const dist = builtSite(new URL('../../dist/', import.meta.url));
const files = staticFiles(dist);
const { handler: pages } = await import(new URL('server/entry.mjs', dist).href);
const built = services();
const { env, db } = built;

const server = createServer(
  // Slow senders are cut off; keep-alive outlasts the 60 s that proxies commonly keep a connection.
  // A missing Host is refused by requestListener, with a sentence.
  {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    requireHostHeader: false,
  },
  requestListener({
    origins: env.origins,
    files,
    pages,
    isHealthy: async () => (await db.execute(sql`select 1`)).length === 1,
  }),
);
server.on('clientError', answerClientError);
const sweeping = setInterval(() => {
  sweepAccounts(built).catch((error) => logError('Sweeping accounts failed', error));
}, 3_600_000);
const moved = await moveRecords(built);
if (moved.length > 0)
  console.log(
    `Records of learners followed ${moved.length} lessons and tasks to where they are now`,
  );
const labs = startLabLife(built);
const { root, place, version } = gatewayIdentity(env);
const link = gatewayLink({
  place,
  version,
  command: [...gatewayNodeOptions, 'src/processes/gateway.ts'],
  cwd: root,
  onNews: (what) => console.error(what),
});
const terminals = passUpgrades(link.terminals);
server.on('upgrade', terminals.upgrade);
stopOnSignals(server, [() => clearInterval(sweeping), terminals.close, link.close, labs.stop]);
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  if (isTaken) console.error(`Port ${env.PORT} is taken by another program. Set PORT to another.`);
  else logError('The server could not listen', error);
  process.exit(1);
});
server.listen(env.PORT, env.HOST, () => {
  console.log(`Listening on ${env.origins[0]}`);
  // Whoever holds the port also gets the gateway's place.
  link.open();
});
