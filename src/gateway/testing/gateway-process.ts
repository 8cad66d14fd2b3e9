// A gateway in a process of its own as processes/gateway.ts makes it, over shells of this machine: for tests
// that restart the web server and kill the gateway. Arguments: database, origin, place, version, patience.
import { postgresSessions } from '#adapters/sessions';
import { connect } from '#db/client';
import { smallLibrary } from '#domain/testing/small-library';
import { gatewayPlace } from '../process/gateway-place.ts';
import { serveGateway } from '../process/serve-gateway.ts';
import { LocalShells } from './local-shell.ts';

const [databaseUrl = '', origin = '', root = '', version = '', patience = ''] =
  process.argv.slice(2);
const { db, sql } = connect(databaseUrl, { max: 2 });
const runtime = new LocalShells();
await serveGateway(
  {
    env: { origins: [origin] },
    db,
    sessions: postgresSessions(db, origin),
    library: smallLibrary(),
    runtime,
  },
  {
    place: gatewayPlace(root, 1),
    version,
    patienceMs: Number(patience),
    close: async () => {
      runtime.killAll();
      await sql.end({ timeout: 2 });
    },
  },
);
