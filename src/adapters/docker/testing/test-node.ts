import { randomUUID } from 'node:crypto';
import type Docker from 'dockerode';
import type { Engine } from '#domain/engines/engines';
import type { ExecResult } from '#domain/ports/lab-runtime';
import { connectDocker } from '../docker-client.ts';
import { ensureImage } from '../image-build.ts';
import { engineRecipe } from '../image-recipe.ts';
import { nodeAccount } from '../lab-accounts.ts';
import { createNode } from '../node-container.ts';
import { runScript } from '../run-script.ts';

export type TestNode = {
  container: Docker.Container;
  /** Runs a script as one of the lab's users. */
  run(as: 'learner' | 'checker', script: string): Promise<ExecResult>;
  remove(): Promise<void>;
};

/** The machine's Docker Engine; without one the test fails and says why. */
export async function testDocker(): Promise<Docker> {
  const connection = await connectDocker();
  if (!connection.ok) throw new Error(connection.message);
  return connection.docker;
}

/** A node contained like learners' nodes, started but not yet ready. */
export async function startTestNode(
  docker: Docker,
  engine: Engine,
  image: string,
  { alternator = false } = {},
): Promise<TestNode> {
  const instance = `test-${randomUUID()}`;
  const spec = {
    labId: randomUUID(),
    engine: engine.name,
    memoryMiB: 1024,
    alternator,
    workspace: null,
    expiresAt: new Date(Date.now() + 600_000),
  };
  const container = await createNode(docker, { instance, engine, image, spec });
  await container.start();
  return {
    container,
    run: (as, script) =>
      runScript(container, nodeAccount(engine, as, undefined), {
        script,
        env: {},
        timeoutMs: 60_000,
      }),
    remove: async () => {
      await container.remove({ force: true, v: true });
    },
  };
}

/** A node of this engine, from the image labs use, that answers CQL. */
export async function readyTestNode(engine: Engine): Promise<TestNode> {
  const docker = await testDocker();
  const image = await ensureImage(docker, engineRecipe(engine, 'labs/engines'));
  const node = await startTestNode(docker, engine, image);
  const ready = await node.run('checker', engine.ready(60).join(' '));
  if (ready.exitCode === 0) return node;
  await node.remove();
  throw new Error(`the node does not answer: ${ready.stderr}`);
}

/**
 * A learner's program that takes an abstract socket's name and prints what its first caller sends.
 */
export function takesName(name: string): string {
  return `/usr/bin/python3 -c '
import socket
taken = socket.socket(socket.AF_UNIX)
taken.bind("\\0${name}")
taken.listen()
print("taken", flush=True)
taken.settimeout(20)
caller, _ = taken.accept()
caller.settimeout(2)
try: print("got", caller.recv(10000))
except TimeoutError: print("got nothing")
except ConnectionError: print("got nothing")
'`;
}
