// The terminals' process, which outlives the web server that has started it: gateway-link.ts does, with
// nothing but the port in the environment. See docs/decisions/011.
import { endLostShells } from '#commands/labs/end-lost-shells';
import { connect } from '#db/client';
import { readEnv } from '#env';
import { serveGateway } from '#gateway/process/serve-gateway';
import { gatewayIdentity } from './gateway-identity.ts';
import { gatewayServices } from './gateway-services.ts';

const env = readEnv();
const { db, sql } = connect(env.DATABASE_URL, { max: 4 });
const { root, place, version } = gatewayIdentity(env);
const services = gatewayServices({ env, db, root });
await serveGateway(services, {
  place,
  version,
  opensAfter: endLostShells(services),
  close: () => sql.end({ timeout: 2 }),
});
