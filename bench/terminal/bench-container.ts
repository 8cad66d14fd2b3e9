import type Docker from 'dockerode';
import { containment } from '#adapters/docker/containment';
import { exitCodeOf, startExec, streamEnded } from '#adapters/docker/exec-stream';
import { ensureImage } from '#adapters/docker/image-build';
import { workspaceRecipe } from '#adapters/docker/image-recipe';
import { labLabels } from '#adapters/docker/labels';
import { tmpfsOptions } from '#adapters/docker/node-container';
import { workspaceTmpfs } from '#adapters/docker/workspace-container';
import { workspaces } from '#domain/labs/workspace';

export const benchFile = '/home/learner/bench.txt';
export const learner = 'learner';

/** The container whose shells every path leads to, contained as a learner's is, with a text of `mebibytes` in it. */
export async function benchContainer(
  docker: Docker,
  lab: { instance: string; labId: string; expiresAt: Date },
  mebibytes: number,
): Promise<Docker.Container> {
  const recipe = workspaceRecipe(workspaces.python, 'labs').base;
  if (typeof recipe === 'string') throw new Error('workspaces have no recipe for their base');
  const image = await ensureImage(docker, recipe, {
    onProgress: ({ percent, message }) => console.error(`${percent} % ${message}`),
  });
  const space = { ...workspaces.python, homeMiB: mebibytes + 32, runnerMiB: 8 };
  const container = await docker.createContainer({
    Image: image,
    User: learner,
    Labels: labLabels(lab.instance, lab),
    HostConfig: containment({
      memoryMiB: mebibytes + 768,
      tmpfs: tmpfsOptions(workspaceTmpfs(space)),
      capabilities: [],
      networkMode: 'none',
    }),
  });
  await container.start();
  const line = 'All that is gold does not glitter, not all those who wander are lost; the old.';
  await runIn(container, [
    'bash',
    '-c',
    `cp -R /etc/lab-home/. ~/ 2>/dev/null; yes '${line}' | head -c ${mebibytes}M >${benchFile}`,
  ]);
  return container;
}

/** Runs a command to its end; answers what it wrote, framing included. */
export async function runIn(
  container: Docker.Container,
  command: string[],
  user = learner,
): Promise<string> {
  const { exec, stream } = await startExec(container, {
    user,
    command,
    env: ['HOME=/home/learner'],
  });
  let output = '';
  stream.on('data', (chunk: Buffer) => {
    output += chunk.toString('latin1');
  });
  await streamEnded(stream);
  const code = await exitCodeOf(exec);
  if (code !== 0)
    throw new Error(`\`${command.join(' ').slice(0, 80)}\` ended with ${code}: ${output}`);
  return output;
}
