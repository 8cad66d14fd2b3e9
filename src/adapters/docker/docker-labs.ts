import { join } from 'node:path';
import type Docker from 'dockerode';
import type { Database } from '#db/client';
import { chooseEngine, type ImagePresence } from '#domain/labs/choose-engine';
import { type Engine, engines } from '#domain/labs/engine';
import type { EngineName } from '#domain/labs/lab';
import { LabFailure } from '#domain/labs/lab-failure';
import { workspaces } from '#domain/labs/workspace';
import type { LabImages, LabRuntime, RuntimeAvailability } from '#domain/ports/lab-runtime';
import { hasImage } from './base-image.ts';
import { connectDocker, type DockerProblem } from './docker-client.ts';
import { ensureImage } from './image-build.ts';
import { engineRecipe, type ImageRecipe, imageTag, workspaceRecipe } from './image-recipe.ts';
import { dockerLabRuntime } from './lab-runtime.ts';
import { machineOf } from './machine.ts';
import { shareImageBuild } from './shared-image-build.ts';

export type DockerLabOptions = {
  db: Database;
  /** LAB_ENGINE */
  engine: 'auto' | EngineName;
  /** SCYLLA_IMAGE */
  scyllaImage?: string;
  /** labs/, which contains engines/ and workspaces/. */
  labsFolder: string;
  /** This installation's name on labels. */
  instance(): Promise<string>;
};

/** Labs on this machine's Docker Engine, with images that are built if they are missing. */
export function dockerLabs(options: DockerLabOptions): LabRuntime {
  let connected: Docker | undefined;
  const registry = rememberedAnswer();

  async function docker(): Promise<Docker> {
    if (connected) return connected;
    const connection = await connectDocker();
    if (!connection.ok) throw new LabFailure(failureOf[connection.reason], connection.message);
    connected = connection.docker;
    return connected;
  }

  const recipeOf = (engine: Engine) =>
    engineRecipe(
      engine,
      join(options.labsFolder, 'engines'),
      engine.name === 'scylla' ? options.scyllaImage : undefined,
    );
  const recipesOf = ({ engine, workspace }: LabImages) => [
    recipeOf(engines[engine]),
    ...(workspace ? [workspaceRecipe(workspaces[workspace], options.labsFolder)] : []),
  ];
  const engineTag = (engine: Engine) => imageTag(recipeOf(engine));

  async function presence(client: Docker, engine: Engine): Promise<ImagePresence> {
    if (await hasImage(client, await engineTag(engine))) return 'present';
    // Cassandra's image is built from packages; only the build can show whether that works here.
    if (engine.name === 'cassandra') return 'obtainable';
    const base = options.scyllaImage ?? engine.base;
    if (await hasImage(client, base)) return 'obtainable';
    return (await registry(() => canBePulled(client, base))) ? 'obtainable' : 'unavailable';
  }

  return dockerLabRuntime({
    docker,
    instance: options.instance,
    engineTag,
    workspaceTag: (workspace) => imageTag(workspaceRecipe(workspace, options.labsFolder)),

    availability: async (): Promise<RuntimeAvailability> => {
      const connection = await connectDocker();
      if (!connection.ok) return connection;
      const client = connection.docker;
      const wanted = options.engine;
      return chooseEngine(wanted, {
        scylla: wanted === 'cassandra' ? 'unavailable' : await presence(client, engines.scylla),
        cassandra: wanted === 'scylla' ? 'unavailable' : await presence(client, engines.cassandra),
      });
    },

    images: async (needed) => {
      const client = await docker();
      const tags = await Promise.all(recipesOf(needed).map(imageTag));
      const are = await Promise.all(tags.map((tag) => hasImage(client, tag)));
      return { tags, areReady: are.every(Boolean) };
    },

    machine: async () => machineOf(await docker()),

    ensureImages: async (needed, onProgress, signal) => {
      const client = await docker();
      const recipes = recipesOf(needed);
      const missing = await without(recipes, async (one) => hasImage(client, await imageTag(one)));
      for (const [no, recipe] of missing.entries()) {
        const build: Parameters<typeof shareImageBuild>[2] = async (report) => {
          await ensureImage(client, recipe, {
            onProgress: ({ percent, message }) => report({ percent, detail: message }),
          });
        };
        const report: typeof onProgress = ({ percent, detail }) =>
          onProgress({ percent: Math.round((no * 100 + percent) / missing.length), detail });
        await shareImageBuild(options.db, await imageTag(recipe), build, report, signal);
      }
    },
  });
}

async function without(
  recipes: ImageRecipe[],
  isThere: (recipe: ImageRecipe) => Promise<boolean>,
): Promise<ImageRecipe[]> {
  const there = await Promise.all(recipes.map(isThere));
  return recipes.filter((_, no) => !there[no]);
}

const failureOf = {
  'docker-not-installed': 'no-docker',
  'docker-not-running': 'no-docker',
  'docker-permission-denied': 'docker-not-permitted',
} as const satisfies Record<DockerProblem['reason'], string>;

/**
 * Asks the image's registry through the Engine, which may have mirrors and credentials that we
 * lack.
 */
async function canBePulled(docker: Docker, image: string): Promise<boolean> {
  const answered = docker
    .getImage(image)
    .distribution()
    .then(
      () => true,
      () => false,
    );
  const silent = new Promise<boolean>((resolve) => setTimeout(resolve, 5_000, false).unref());
  return Promise.race([answered, silent]);
}

/**
 * Whether a registry responds changes rarely, and every start of a lab asks: the last answer is
 * returned while a new one is fetched.
 */
function rememberedAnswer(): (ask: () => Promise<boolean>) => Promise<boolean> {
  let answer: Promise<boolean> | undefined;
  let askedAt = 0;
  return (ask) => {
    if (answer && Date.now() - askedAt < 600_000) return answer;
    askedAt = Date.now();
    const fresh = ask();
    if (answer) {
      void fresh.then(() => {
        answer = fresh;
      });
    } else answer = fresh;
    return answer;
  };
}
