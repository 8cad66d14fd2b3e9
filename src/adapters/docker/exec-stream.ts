import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import type { TerminalProcess } from '#domain/ports/lab-runtime';
import { dockerFailure } from './docker-failure.ts';
import { HijackedExec } from './hijacked-exec.ts';

/** A process run beside the node's own in its container. */
export type ExecOptions = {
  user: string;
  command: string[];
  env?: string[];
  workingDirectory?: string;
  tty?: boolean;
};

export type StartedExec = { exec: Docker.Exec; stream: Duplex };
export type PtyStream = Pick<TerminalProcess, 'output' | 'write'> & {
  ended: Promise<void>;
  destroy(): void;
};

/** Starts a process in a container; `stream` carries its input and output. */
export async function startExec(
  container: Docker.Container,
  options: ExecOptions,
): Promise<StartedExec> {
  try {
    const exec = await createExec(container, options);
    const stream = await exec.start({ hijack: true, stdin: true, Tty: options.tty ?? false });
    return { exec, stream };
  } catch (error) {
    throw dockerFailure(error);
  }
}

/** Starts a process with a pty; uses the fast way if the Engine is on this machine. */
export async function startPty(
  container: Docker.Container,
  options: Omit<ExecOptions, 'tty'>,
): Promise<{ exec: Docker.Exec; stream: PtyStream }> {
  const { socketPath } = container.modem as { socketPath?: string };
  try {
    const exec = await createExec(container, { ...options, tty: true });
    if (socketPath) {
      const hijacked = await HijackedExec.start(socketPath, exec.id);
      return { exec, stream: ptyStream(hijacked) };
    }
    const stream = await exec.start({ hijack: true, stdin: true, Tty: true });
    return { exec, stream: ptyStream(stream) };
  } catch (error) {
    throw dockerFailure(error);
  }
}

function createExec(container: Docker.Container, options: ExecOptions): Promise<Docker.Exec> {
  return container.exec({
    User: options.user,
    Cmd: options.command,
    Env: options.env ?? [],
    WorkingDir: options.workingDirectory,
    Tty: options.tty ?? false,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    // By default the Engine intercepts Ctrl-P Ctrl-Q and holds back every Ctrl-P (moby#32895).
    // Detaching cannot be turned off, so this is a sequence that nobody types.
    DetachKeys: 'ctrl-@,ctrl-_,ctrl-@,ctrl-^,ctrl-_,ctrl-@',
  });
}

function ptyStream(stream: Duplex | HijackedExec): PtyStream {
  // A socket error ends the stream, which is all that matters here.
  stream.on('error', () => {});
  return {
    output: stream,
    ended: streamEnded(stream),
    write: (bytes) =>
      new Promise((resolve) => {
        if (stream.writable) stream.write(bytes, () => resolve());
        else resolve();
      }),
    destroy: () => void stream.destroy(),
  };
}

/** Settles once the stream has ended, by end, error or destruction. */
export function streamEnded(stream: Pick<EventEmitter, 'once'>): Promise<void> {
  return new Promise((resolve) => {
    stream.once('end', resolve);
    stream.once('close', resolve);
    stream.once('error', () => resolve());
  });
}

/** The process's exit code, or null if unknown: container gone, process still running. */
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
