// The gateway as the web server runs it, in a process of its own, so that its processor time and memory
// are nobody else's. Started by our-gateway.ts, with which it speaks over IPC.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dockerLabs } from '#adapters/docker/docker-labs';
import { postgresSessions } from '#adapters/sessions';
import { connect } from '#db/client';
import { smallLibrary } from '#domain/testing/small-library';
import { createGateway } from '#gateway/gateway';
import { upgradeListener } from '#http/upgrades';
import { tellUsage } from './tell-usage.ts';

const [databaseUrl = '', instance = ''] = process.argv.slice(2);
const { db } = connect(databaseUrl);
const server = createServer((_, response) => response.writeHead(404).end());
server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const runtime = dockerLabs({
    db,
    engine: 'cassandra',
    labsFolder: 'labs',
    instance: async () => instance,
  });
  const gateway = createGateway({
    env: { origins: [origin] },
    db,
    sessions: postgresSessions(db, origin),
    library: smallLibrary(),
    runtime,
  });
  server.on('upgrade', upgradeListener([origin], gateway.upgrade));
  process.send!({ origin });
  tellUsage();
});
