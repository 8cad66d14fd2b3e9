import { connectDocker } from '#adapters/docker/docker-client';
import { ensureEngineImage } from '#adapters/docker/image-build';
import { ImageError } from '#adapters/docker/image-error';
import { engines } from '#domain/engine';

/** `npm run labs:build [engine]`: builds an engine's image ahead of time and says how far it is. */
const name = process.argv[2] ?? 'cassandra';
if (name !== 'scylla' && name !== 'cassandra') {
  console.error(`"${name}" is not an engine: use scylla or cassandra.`);
  process.exit(2);
}
const connection = await connectDocker();
if (!connection.ok) {
  console.error(connection.message);
  process.exit(1);
}
const startedAt = Date.now();
try {
  const tag = await ensureEngineImage(connection.docker, engines[name], {
    base: name === 'scylla' ? process.env.SCYLLA_IMAGE : undefined,
    onProgress: ({ percent, step, of, message }) =>
      console.log(`${String(percent).padStart(3)} %  step ${step} of ${of}: ${message}`),
  });
  console.log(`${tag} is ready (${Math.round((Date.now() - startedAt) / 1000)} s)`);
} catch (error) {
  if (!(error instanceof ImageError)) throw error;
  console.error(error.message);
  process.exit(1);
}
