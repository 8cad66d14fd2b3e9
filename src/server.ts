// The one process of the product: files, pages, terminals. Run by node as it stands (type stripping).
import { createServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { sweepAccounts } from '#commands/sweep-accounts';
import { createGateway } from '#gateway/gateway';
import { answerClientError } from '#http/client-errors';
import { stopOnSignals } from '#http/graceful-stop';
import { logError } from '#http/log';
import { requestListener } from '#http/request-listener';
import { staticFiles } from '#http/static-files';
import { upgradeListener } from '#http/upgrades';
import { services } from '#services';
import { startLabLife } from './lab-life.ts';

process.on('uncaughtException', (error) => {
  logError('The server ended', error);
  process.exit(1);
});
process.on('unhandledRejection', (error) => logError('A promise was left rejected', error));

const dist = new URL('../dist/', import.meta.url);
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
const labs = startLabLife(built);
const gateway = createGateway(built, { opensAfter: labs.adopted });
server.on('upgrade', upgradeListener(env.origins, gateway.upgrade));
stopOnSignals(server, [() => clearInterval(sweeping), gateway.close, labs.stop]);
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  if (isTaken) console.error(`Port ${env.PORT} is taken by another program. Set PORT to another.`);
  else logError('The server could not listen', error);
  process.exit(1);
});
server.listen(env.PORT, env.HOST, () => console.log(`Listening on ${env.origins[0]}`));
