import { randomBytes } from 'node:crypto';
import type Docker from 'dockerode';
import type { Tmpfs } from '#domain/engines/engine';
import type { Engine } from '#domain/engines/engines';
import { LabFailure } from '#domain/labs/lab-failure';
import type { LabSpec } from '#domain/ports/lab-runtime';
import { containment } from './containment.ts';
import { dockerFailure } from './docker-failure.ts';
import { type ExecOptions, exitCodeOf, startExec, streamEnded } from './exec-stream.ts';
import { labLabels } from './labels.ts';

/** A busy machine may take this long; on a quiet one a node boots in a few seconds. */
const readySeconds = 120;

export type NodeOptions = {
  instance: string;
  engine: Engine;
  image: string;
  spec: LabSpec;
};

/** Creates the node's container without starting it. */
export function createNode(docker: Docker, options: NodeOptions): Promise<Docker.Container> {
  return docker.createContainer(nodeContainer(options));
}

/** Everything that makes a container a node, for whoever has to start one in another way. */
export function nodeContainer(options: NodeOptions): Docker.ContainerCreateOptions {
  const { engine, spec } = options;
  return {
    // A new name for each boot: a container that was taken over may still be shutting down.
    name: `strait-${spec.labId}-${randomBytes(2).toString('hex')}`,
    Image: options.image,
    Cmd: engine.arguments({ memoryMiB: spec.memoryMiB, alternator: spec.alternator }),
    User: engine.nodeUser,
    Hostname: 'node',
    Labels: labLabels(options.instance, spec),
    HostConfig: containment({
      memoryMiB: spec.memoryMiB,
      tmpfs: tmpfsOptions(engine.tmpfs),
      capabilities: engine.capabilities,
      networkMode: 'none',
      isInBackground: spec.isInBackground,
    }),
  };
}

/** Resolves once the node answers a CQL query; throws a LabFailure if it never will. */
export async function nodeReady(
  container: Docker.Container,
  engine: Engine,
  signal: AbortSignal,
): Promise<void> {
  const command = engine.ready(readySeconds);
  if (await succeeds(container, { user: engine.checkerUser, command }, signal)) return;
  throw await whyNotReady(container);
}

/** Whether a command in the container exits with 0. */
export async function succeeds(
  container: Docker.Container,
  options: ExecOptions,
  signal: AbortSignal,
): Promise<boolean> {
  signal.throwIfAborted();
  const { exec, stream } = await startExec(container, options);
  if (signal.aborted) stream.destroy();
  const abort = () => stream.destroy();
  signal.addEventListener('abort', abort, { once: true });
  stream.resume();
  await streamEnded(stream);
  signal.removeEventListener('abort', abort);
  signal.throwIfAborted();
  return (await exitCodeOf(exec)) === 0;
}

/**
 * The DynamoDB API: started beside the node if the engine does not serve it itself, and awaited in
 * both cases. Throws a LabFailure if it never answers.
 */
export async function startAlternator(
  container: Docker.Container,
  engine: Engine,
  signal: AbortSignal,
): Promise<void> {
  if (engine.startAlternator) {
    const exec = await container.exec({ User: engine.nodeUser, Cmd: engine.startAlternator });
    await exec.start({ Detach: true });
  }
  const command = ['bash', '-c', untilAlternatorAnswers, 'alternator', String(readySeconds)];
  if (await succeeds(container, { user: engine.checkerUser, command }, signal)) return;
  throw await whyNotReady(container);
}

const untilAlternatorAnswers = `
until exec 3<>/dev/tcp/127.0.0.1/8000; do
  [ "$SECONDS" -lt "$1" ] || exit 1
  sleep 0.025
done 2>/dev/null`;

async function whyNotReady(container: Docker.Container): Promise<LabFailure> {
  const { State } = await container.inspect();
  const log = await lastLines(container);
  if (State.Running) {
    return new LabFailure(
      'node-not-ready',
      `The database did not answer within ${readySeconds} s. Start the lab again; if it happens twice, the machine is too busy.`,
      new Error(log),
    );
  }
  return new LabFailure(
    'node-stopped',
    State.OOMKilled
      ? 'The database ran out of memory while it started. Start the lab again.'
      : 'The database stopped while it started. Start the lab again.',
    new Error(`exit code ${State.ExitCode}\n${log}`),
  );
}

async function lastLines(container: Docker.Container): Promise<string> {
  try {
    const log = await container.logs({ stdout: true, stderr: true, tail: 40 });
    return log.toString('utf8');
  } catch (error) {
    return `no log: ${dockerFailure(error).message}`;
  }
}

/** Mount options by path, in the Engine's form. */
export function tmpfsOptions(mounts: Tmpfs[]): Record<string, string> {
  return Object.fromEntries(
    mounts.map(({ path, sizeMiB, uid, gid, mode, exec }) => [
      path,
      `size=${sizeMiB}m,uid=${uid},gid=${gid},mode=${mode},nosuid,nodev,${exec ? 'exec' : 'noexec'}`,
    ]),
  );
}
