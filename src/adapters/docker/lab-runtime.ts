import type Docker from 'dockerode';
import { z } from 'zod';
import { type Engine, engineNames, engines } from '#domain/engines/engines';
import { type Workspace, workspaces, workspaceUsers } from '#domain/labs/workspace';
import type { LabHandle, LabRuntime, LabSpec } from '#domain/ports/lab-runtime';
import { dockerFailure } from './docker-failure.ts';
import { nodeAccount, workspaceAccount } from './lab-accounts.ts';
import { createNode, nodeReady, startAlternator } from './node-container.ts';
import { isPaused, isRunning, pauseContainer, resumeContainer } from './pause.ts';
import { sweepProcesses } from './process-sweep.ts';
import { labIds, removeContainers, removeLab } from './remove-lab.ts';
import { runScript } from './run-script.ts';
import { openTerminalProcess } from './terminal-process.ts';
import { warmNode } from './warm-node.ts';
import { createWorkspace } from './workspace-container.ts';

/** What the runtime is built from; src/processes/build-lab-runtime.ts gives each part. */
export type DockerLabs = Pick<
  LabRuntime,
  'availability' | 'ensureImages' | 'images' | 'machine'
> & {
  /** The Engine's client; throws a LabFailure if no Engine responds. */
  docker(): Promise<Docker>;
  /** This installation's name on labels. */
  instance(): Promise<string>;
  /** Current tags of images. */
  engineTag(engine: Engine): Promise<string>;
  workspaceTag(workspace: Workspace): Promise<string>;
};

const handleShape = z.object({
  node: z.string(),
  engine: z.enum(engineNames),
  /** Its container; null for a bare node. Labs made before workspaces existed have none. */
  workspace: z.string().nullable().default(null),
});

/** Labs on one machine's Docker Engine. */
export function dockerLabRuntime(labs: DockerLabs): LabRuntime {
  async function partsOf(handle: LabHandle) {
    const { node, engine, workspace } = handleShape.parse(handle);
    const docker = await labs.docker();
    return {
      node: docker.getContainer(node),
      engine: engines[engine],
      workspace: workspace ? docker.getContainer(workspace) : undefined,
    };
  }
  async function containersOf(handle: LabHandle): Promise<Docker.Container[]> {
    const { node, workspace } = await partsOf(handle);
    return workspace ? [node, workspace] : [node];
  }

  return {
    availability: labs.availability,
    ensureImages: labs.ensureImages,
    images: labs.images,
    machine: labs.machine,

    create: (spec, signal) => orDockerFailure(createLab(labs, spec, signal), signal),
    complete: (handle, spec, signal) =>
      orDockerFailure(completeLab(labs, handleShape.parse(handle), spec, signal), signal),

    warm: async (handle, signal) => {
      const { node, engine } = await partsOf(handle);
      await warmNode(node, engine, signal);
    },
    pause: async (handle) => {
      await Promise.all((await containersOf(handle)).map(pauseContainer));
    },
    resume: async (handle) => {
      await Promise.all((await containersOf(handle)).map(resumeContainer));
    },
    isPaused: async (handle) => allAre(await containersOf(handle), isPaused),
    isAlive: async (handle) => allAre(await containersOf(handle), isRunning),

    exec: async (handle, request, signal) => {
      const { node, engine, workspace } = await partsOf(handle);
      if (request.in === 'workspace')
        return runScript(theWorkspace(workspace), workspaceAccount(request.as), request, signal);
      return runScript(node, nodeAccount(engine, request.as, workspace), request, signal);
    },

    openTerminal: async (handle, { terminal, columns, rows, terminalId }) => {
      const { node, engine, workspace } = await partsOf(handle);
      const size = { columns, rows, terminalId };
      if (terminal === 'workspace') {
        const user = workspaceUsers.learner.name;
        return openTerminalProcess(theWorkspace(workspace), {
          user,
          command: ['lab-shell'],
          ...size,
        });
      }
      const { learnerUser: user, shells } = engine;
      return openTerminalProcess(node, { user, command: shells[terminal], ...size });
    },

    sweepTerminals: async (handle, keep) => {
      const { node, engine, workspace } = await partsOf(handle);
      const sweep = {
        variable: 'LAB_TERM',
        match: 'except',
        values: keep,
        politely: true,
      } as const;
      const sweeps = [sweepProcesses(node, { user: engine.learnerUser, ...sweep })];
      if (workspace)
        sweeps.push(sweepProcesses(workspace, { user: workspaceUsers.learner.name, ...sweep }));
      await Promise.all(sweeps);
    },

    cpuMs: async (handle) => {
      const used = await Promise.all((await containersOf(handle)).map(cpuMsOf));
      return used.reduce((sum, ms) => sum + ms, 0);
    },

    destroy: async (labId) => removeLab(await labs.docker(), await labs.instance(), labId),
    list: async () => labIds(await labs.docker(), await labs.instance()),
  };
}

function theWorkspace(container: Docker.Container | undefined): Docker.Container {
  if (!container) throw new Error('this lab has no workspace');
  return container;
}

async function allAre(
  containers: Docker.Container[],
  are: (container: Docker.Container) => Promise<boolean>,
): Promise<boolean> {
  return (await Promise.all(containers.map(are))).every(Boolean);
}

async function orDockerFailure<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    signal.throwIfAborted();
    throw dockerFailure(error);
  }
}

async function cpuMsOf(container: Docker.Container): Promise<number> {
  try {
    const stats = await container.stats({ stream: false, 'one-shot': true });
    return stats.cpu_stats.cpu_usage.total_usage / 1_000_000;
  } catch (error) {
    throw dockerFailure(error);
  }
}

async function createLab(labs: DockerLabs, spec: LabSpec, signal: AbortSignal): Promise<LabHandle> {
  const [docker, instance] = [await labs.docker(), await labs.instance()];
  const engine = engines[spec.engine];
  const image = await labs.engineTag(engine);
  // Removed by reference, not by label: if another server took over this boot, its containers have
  // the lab's label too.
  const containers: Docker.Container[] = [];
  try {
    signal.throwIfAborted();
    const node = await createNode(docker, { instance, engine, image, spec });
    containers.push(node);
    await node.start();
    // While the database boots: the workspace needs the node's network namespace, not its answers.
    const workspace = await startWorkspace(labs, node, spec);
    if (workspace) containers.push(workspace);
    await Promise.all([
      nodeReady(node, engine, signal),
      spec.alternator && startAlternator(node, engine, signal),
    ]);
    return handleOf(node, engine, workspace);
  } catch (error) {
    await removeContainers(containers);
    throw error;
  }
}

async function completeLab(
  labs: DockerLabs,
  handle: z.infer<typeof handleShape>,
  spec: LabSpec,
  signal: AbortSignal,
): Promise<LabHandle> {
  const engine = engines[handle.engine];
  const node = (await labs.docker()).getContainer(handle.node);
  const [workspace] = await Promise.all([
    startWorkspace(labs, node, spec),
    spec.alternator && engine.startAlternator && startAlternator(node, engine, signal),
  ]);
  return handleOf(node, engine, workspace);
}

/** The container beside a node, if the lab has one. */
async function startWorkspace(
  labs: DockerLabs,
  node: Docker.Container,
  spec: LabSpec,
): Promise<Docker.Container | undefined> {
  if (!spec.workspace) return undefined;
  const [docker, instance] = [await labs.docker(), await labs.instance()];
  const workspace = workspaces[spec.workspace];
  const image = await labs.workspaceTag(workspace);
  const container = await createWorkspace(docker, { instance, workspace, image, node, spec });
  try {
    await container.start();
  } catch (error) {
    await removeContainers([container]);
    throw error;
  }
  return container;
}

function handleOf(
  node: Docker.Container,
  engine: Engine,
  workspace: Docker.Container | undefined,
): LabHandle {
  return {
    node: node.id,
    engine: engine.name,
    workspace: workspace?.id ?? null,
  } satisfies z.infer<typeof handleShape>;
}
