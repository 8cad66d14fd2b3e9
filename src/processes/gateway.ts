// The terminals' process, which outlives the web server that has started it: gateway-link.ts does, with
// nothing but the port in the environment. See docs/decisions/011.
import { endLostShells } from '#commands/labs/end-lost-shells';
import { readEnv } from '#env';
import { serveGateway } from '#gateway/process/serve-gateway';
import { buildGatewayServices } from './build-gateway-services.ts';
import { gatewayIdentity } from './gateway-identity.ts';

const env = readEnv();
const { root, place, version } = gatewayIdentity(env);
const services = buildGatewayServices(env, root);
await serveGateway(services, {
  place,
  version,
  opensAfter: endLostShells(services),
  close: services.close,
});
