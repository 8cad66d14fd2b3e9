import { projectRoot } from '#adapters/course-files/project-root';
import type { Env } from '#env';
import { gatewayPlace } from '#gateway/process/gateway-place';
import { gatewayVersion } from '#gateway/process/gateway-version';

/** Where the gateway of these settings stands, and which one: the same for its web servers and itself. */
export function gatewayIdentity(env: Pick<Env, 'PORT' | 'DATABASE_URL' | 'origins'>) {
  const root = projectRoot();
  const settings = [env.DATABASE_URL, ...env.origins, process.env.DOCKER_HOST ?? ''];
  return { root, place: gatewayPlace(root, env.PORT), version: gatewayVersion(root, settings) };
}
