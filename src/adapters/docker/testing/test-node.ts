import { randomUUID } from 'node:crypto';
import type Docker from 'dockerode';
import type { Engine } from '#domain/engine';
import type { ExecResult } from '#domain/ports/lab-runtime';
import { connectDocker } from '../docker-client.ts';
import { nodeAccount } from '../lab-accounts.ts';
import { createNode } from '../node-container.ts';
import { runScript } from '../run-script.ts';

export type TestNode = {
  container: Docker.Container;
  /** Runs a script as one of the lab's users. */
  run(as: 'learner' | 'checker', script: string): Promise<ExecResult>;
  remove(): Promise<void>;
};

/** The machine's Docker Engine; a machine without one fails the test, and says why. */
export async function testDocker(): Promise<Docker> {
  const connection = await connectDocker();
  if (!connection.ok) throw new Error(connection.message);
  return connection.docker;
}

/** A node contained as learners' nodes are, started but not yet waited for. */
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
