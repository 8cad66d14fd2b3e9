import type { EngineName } from './lab.ts';

/** Whether an engine's image is available on this machine. */
export type ImagePresence = 'present' | 'obtainable' | 'unavailable';

export type EngineChoice =
  | { ok: true; engine: EngineName; imageReady: boolean }
  | { ok: false; reason: 'no-engine-available'; message: string };

/**
 * The courses are about ScyllaDB, so `auto` takes it wherever it is available; Cassandra can be
 * built where no container registry can be reached. A named engine is never replaced by the other.
 */
export function chooseEngine(
  setting: 'auto' | EngineName,
  presence: Record<EngineName, ImagePresence>,
): EngineChoice {
  const candidates: EngineName[] = setting === 'auto' ? ['scylla', 'cassandra'] : [setting];
  const engine = candidates.find((name) => presence[name] !== 'unavailable');
  if (engine) return { ok: true, engine, imageReady: presence[engine] === 'present' };
  return { ok: false, reason: 'no-engine-available', message: wayOut[setting] };
}

const wayOut = {
  auto: 'Neither database image is here, and neither can be pulled or built: connect this machine to a container registry or to a Debian mirror, then start again.',
  scylla:
    'The ScyllaDB image is not here and its registry does not answer: connect this machine to the registry, load the image with `docker load`, or set LAB_ENGINE=cassandra.',
  cassandra:
    'The Cassandra image is not here and cannot be built: it needs a Debian base image, Maven Central and PyPI. Connect this machine to the network, or set LAB_ENGINE=scylla.',
} satisfies Record<'auto' | EngineName, string>;
