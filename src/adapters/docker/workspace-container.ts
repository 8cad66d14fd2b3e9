import { randomBytes } from 'node:crypto';
import type Docker from 'dockerode';
import type { Tmpfs } from '#domain/engines/engine';
import { type Workspace, workspaceUsers } from '#domain/labs/workspace';
import type { LabSpec } from '#domain/ports/lab-runtime';
import { containment } from './containment.ts';
import { labLabels } from './labels.ts';
import { tmpfsOptions } from './node-container.ts';

/**
 * Creates the container beside a running node without starting it; it shares the node's network
 * namespace.
 */
export async function createWorkspace(
  docker: Docker,
  options: {
    instance: string;
    workspace: Workspace;
    image: string;
    node: Docker.Container;
    spec: LabSpec;
  },
): Promise<Docker.Container> {
  const { workspace, spec } = options;
  return docker.createContainer({
    name: `strait-${spec.labId}-ws-${randomBytes(2).toString('hex')}`,
    Image: options.image,
    User: workspaceUsers.learner.name,
    Labels: labLabels(options.instance, spec),
    HostConfig: containment({
      memoryMiB: workspace.memoryMiB,
      tmpfs: tmpfsOptions(workspaceTmpfs(workspace)),
      capabilities: [],
      networkMode: `container:${options.node.id}`,
      isInBackground: spec.isInBackground,
    }),
  });
}

/** Everything writable: the root filesystem is read-only. Checks may read the learner's home. */
export function workspaceTmpfs({ homeMiB, runnerMiB }: Workspace): Tmpfs[] {
  const { learner, runner, groupId } = workspaceUsers;
  const root = { uid: 0, gid: 0 };
  return [
    // Compilers and their test runners execute programs that they put there.
    { path: '/tmp', sizeMiB: 64, ...root, mode: '1777', exec: true },
    { path: '/run', sizeMiB: 8, ...root, mode: '0755', exec: false },
    {
      path: learner.home,
      sizeMiB: homeMiB,
      uid: learner.uid,
      gid: groupId,
      mode: '0750',
      exec: true,
    },
    {
      path: runner.home,
      sizeMiB: runnerMiB,
      uid: runner.uid,
      gid: runner.uid,
      mode: '0700',
      exec: true,
    },
  ];
}
