import type Docker from 'dockerode';
import { containment } from '#adapters/docker/containment';
import { workspaceAccount } from '#adapters/docker/lab-accounts';
import { runScript } from '#adapters/docker/run-script';
import { layOutFiles } from '#domain/labs/home-files';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { workspaces } from '#domain/labs/workspace';
import type { Program } from './programs.ts';
import type { RunAsLearner } from './time-command.ts';

/** A crate after the other, from nothing, on a machine that has other work too. */
const timeoutMs = 600_000;

/**
 * Works in a second workspace beside a lab's own: the same image and limits, with everything taken away that was
 * prepared in it, and a root filesystem that can be written to in place of the tmpfs homes.
 */
export async function withStockWorkspace<T>(
  docker: Docker,
  lab: { node: string; workspace: string },
  { program, definition }: { program: Program; definition: LabDefinition },
  work: (run: RunAsLearner) => Promise<T>,
): Promise<T> {
  const { Config: config } = await docker.getContainer(lab.workspace).inspect();
  const container = await docker.createContainer({
    Image: config.Image,
    // So that root has the capabilities below. Programs run as the learner, who has none.
    User: 'root',
    // The lab's: what removes the lab removes this too.
    Labels: config.Labels,
    HostConfig: {
      ...containment({
        memoryMiB: workspaces[program.workspace].memoryMiB,
        tmpfs: {},
        capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
        networkMode: `container:${lab.node}`,
      }),
      ReadonlyRootfs: false,
    },
  });
  try {
    await container.start();
    const root = { user: 'root', home: '/root' };
    const script = `set -e\n${program.peer.strip}`;
    await succeed(runScript(container, root, { script, env: {}, timeoutMs }));
    const run: RunAsLearner = (script) =>
      runScript(container, workspaceAccount('learner'), { script, env: {}, timeoutMs });
    await succeed(run(`set -e\nlab-prepare\n${layOutFiles(definition.files)}`));
    return await work(run);
  } finally {
    await container.remove({ force: true, v: true });
  }
}

async function succeed(running: ReturnType<RunAsLearner>): Promise<void> {
  const { exitCode, stdout, stderr } = await running;
  if (exitCode !== 0)
    throw new Error(`a stock workspace was not made: ${stdout}${stderr.slice(0, 1_000)}`);
}
