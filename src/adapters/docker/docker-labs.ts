import { join } from 'node:path';
import type Docker from 'dockerode';
import type { Database } from '#db/client';
import { candidatesOf, chooseEngine, type ImagePresence } from '#domain/engines/choose-engine';
import {
  type Engine,
  type EngineBases,
  type EngineSetting,
  engines,
} from '#domain/engines/engines';
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
  engine: EngineSetting;
  /** Images that the operator named to start from. */
  engineBases?: EngineBases;
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
    engineRecipe(engine, join(options.labsFolder, 'engines'), options.engineBases?.[engine.name]);
  const recipesOf = ({ engine, workspace }: LabImages) => [
    recipeOf(engines[engine]),
    ...(workspace ? [workspaceRecipe(workspaces[workspace], options.labsFolder)] : []),
  ];
  const engineTag = (engine: Engine) => imageTag(recipeOf(engine));

  async function presence(client: Docker, engine: Engine): Promise<ImagePresence> {
    if (await hasImage(client, await engineTag(engine))) return 'present';
    if (engine.baseFrom === 'packages') return 'obtainable';
    const base = options.engineBases?.[engine.name] ?? engine.base;
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
      const presences: Parameters<typeof chooseEngine>[1] = {};
      for (const name of candidatesOf(options.engine))
        presences[name] = await presence(client, engines[name]);
      return chooseEngine(options.engine, presences);
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
