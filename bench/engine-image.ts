import type Docker from 'dockerode';
import { connectDocker } from '#adapters/docker/docker-client';
import { ensureImage } from '#adapters/docker/image-build';
import { engineRecipe } from '#adapters/docker/image-recipe';
import type { Engine } from '#domain/engines/engines';

/** The Engine and an engine's image, built if it is missing. Ends the process where there is no Engine. */
export async function engineImage(engine: Engine): Promise<{ docker: Docker; image: string }> {
  const connection = await connectDocker();
  if (!connection.ok) {
    console.error(connection.message);
    process.exit(1);
  }
  const { docker } = connection;
  const image = await ensureImage(docker, engineRecipe(engine, 'labs/engines'), {
    onProgress: ({ percent, message }) => console.error(`${percent} % ${message}`),
  });
  return { docker, image };
}
