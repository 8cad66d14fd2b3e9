import type Docker from 'dockerode';
import { z } from 'zod';
import { type Engine, engines } from '#domain/engine';
import { engineNames } from '#domain/lab';
import type { LabHandle, LabRuntime, LabSpec } from '#domain/ports/lab-runtime';
import { dockerFailure, isNotFound } from './docker-failure.ts';
import { createLabNetwork } from './lab-network.ts';
import { createNode, nodeReady, startAlternator } from './node-container.ts';
import { sweepProcesses } from './process-sweep.ts';
import { labIds, removeLab, removeParts } from './remove-lab.ts';
import { runScript } from './run-script.ts';
import { openTerminalProcess } from './terminal-process.ts';

/** What the runtime is built from; src/services.ts knows where each comes from. */
export type DockerLabs = Pick<LabRuntime, 'availability' | 'ensureImage'> & {
  /** The Engine's client; throws a LabFailure where no Engine answers. */
  docker(): Promise<Docker>;
  /** This installation's name on labels. */
  instance(): Promise<string>;
  /** Tag of an engine's image as it is now. */
  imageTag(engine: Engine): Promise<string>;
};

const handleShape = z.object({ node: z.string(), engine: z.enum(engineNames) });

/** Labs on one machine's Docker Engine. */
export function dockerLabRuntime(labs: DockerLabs): LabRuntime {
  async function nodeOf(handle: LabHandle) {
    const { node, engine } = handleShape.parse(handle);
    return { container: (await labs.docker()).getContainer(node), engine: engines[engine] };
  }

  return {
    availability: labs.availability,
    ensureImage: labs.ensureImage,

    create: async (spec, signal) => {
      try {
        return await createLab(labs, spec, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw dockerFailure(error);
      }
    },

    isAlive: async (handle) => {
      const { container } = await nodeOf(handle);
      try {
        const { State } = await container.inspect();
        return State.Running && !State.Paused;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw dockerFailure(error);
      }
    },

    exec: async (handle, request, signal) => {
      const { container, engine } = await nodeOf(handle);
      const account =
        request.as === 'checker'
          ? { user: engine.checkerUser, home: engine.homes.checker }
          : { user: engine.learnerUser, home: engine.homes.learner };
      return runScript(container, account, request, signal);
    },

    openTerminal: async (handle, { terminal, columns, rows, terminalId }) => {
      const { container, engine } = await nodeOf(handle);
      const { learnerUser: user, shells } = engine;
      const command = shells[terminal];
      return openTerminalProcess(container, { user, command, columns, rows, terminalId });
    },

    sweepTerminals: async (handle, keep) => {
      const { container, engine } = await nodeOf(handle);
      await sweepProcesses(container, {
        user: engine.learnerUser,
        variable: 'LAB_TERM',
        match: 'except',
        values: keep,
        politely: true,
      });
    },

    cpuMs: async (handle) => {
      const { container } = await nodeOf(handle);
      try {
        const stats = await container.stats({ stream: false, 'one-shot': true });
        return stats.cpu_stats.cpu_usage.total_usage / 1_000_000;
      } catch (error) {
        throw dockerFailure(error);
      }
    },

    destroy: async (labId) => removeLab(await labs.docker(), await labs.instance(), labId),
    list: async () => labIds(await labs.docker(), await labs.instance()),
  };
}

async function createLab(labs: DockerLabs, spec: LabSpec, signal: AbortSignal): Promise<LabHandle> {
  const [docker, instance] = [await labs.docker(), await labs.instance()];
  const engine = engines[spec.engine];
  const image = await labs.imageTag(engine);
  // Removed by what was made here, not by label: where another server took this boot over,
  // the lab's label is on its containers too.
  const made: { network?: Docker.Network; node?: Docker.Container } = {};
  try {
    signal.throwIfAborted();
    const network = await createLabNetwork(docker, instance, spec);
    made.network = network;
    signal.throwIfAborted();
    const node = await createNode(docker, {
      instance,
      engine,
      image,
      networkName: network.id,
      spec,
    });
    made.node = node;
    await node.start();
    await nodeReady(node, engine, signal);
    if (spec.alternator) await startAlternator(node, engine);
    return { node: node.id, engine: engine.name } satisfies z.infer<typeof handleShape>;
  } catch (error) {
    await removeParts(made.node ? [made.node] : [], made.network ? [made.network] : []);
    throw error;
  }
}
