import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { dockerFailure } from './docker-failure.ts';

/** What runs beside the node's own process in its container. */
export type ExecOptions = {
  user: string;
  command: string[];
  env?: string[];
  workingDirectory?: string;
  tty?: boolean;
};

export type StartedExec = { exec: Docker.Exec; stream: Duplex };

/** Starts a process in a container; `stream` carries its input and output. */
export async function startExec(
  container: Docker.Container,
  options: ExecOptions,
): Promise<StartedExec> {
  try {
    const exec = await container.exec({
      User: options.user,
      Cmd: options.command,
      Env: options.env ?? [],
      WorkingDir: options.workingDirectory,
      Tty: options.tty ?? false,
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      // The Engine takes Ctrl-P Ctrl-Q for itself by default and holds each Ctrl-P back
      // (moby#32895). Detection cannot be turned off: this is a sequence that nobody types.
      DetachKeys: 'ctrl-@,ctrl-_,ctrl-@,ctrl-^,ctrl-_,ctrl-@',
    });
    const stream = await exec.start({ hijack: true, stdin: true, Tty: options.tty ?? false });
    return { exec, stream };
  } catch (error) {
    throw dockerFailure(error);
  }
}

/** Settles when the stream has ended, whether by end, error or destruction. */
export function streamEnded(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    stream.once('end', resolve);
    stream.once('close', resolve);
    stream.once('error', () => resolve());
  });
}

/** The process's exit code, or null where it cannot be known: container gone, process still running. */
export async function exitCodeOf(exec: Docker.Exec): Promise<number | null> {
  // The stream can end a moment before the Engine has recorded the exit.
  for (let wait = 5; wait < 700; wait *= 2) {
    const state = await exec.inspect().catch(() => undefined);
    if (!state) return null;
    if (!state.Running) return state.ExitCode ?? null;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}
