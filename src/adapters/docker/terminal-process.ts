import type Docker from 'dockerode';
import type { TerminalProcess } from '#domain/ports/lab-runtime';
import { dockerFailure } from './docker-failure.ts';
import { exitCodeOf, type PtyStream, startPty } from './exec-stream.ts';
import { sweepProcesses } from './process-sweep.ts';

export type TerminalOptions = {
  user: string;
  /** What the terminal runs, like `['lab-shell', 'cqlsh']`. */
  command: string[];
  columns: number;
  rows: number;
  /** In the environment of every process that the terminal starts, so that they can be found. */
  terminalId: string;
};

/** Opens a shell with a pty; its bytes pass through unchanged. */
export async function openTerminalProcess(
  container: Docker.Container,
  options: TerminalOptions,
): Promise<TerminalProcess> {
  const { exec, stream } = await startPty(container, {
    user: options.user,
    command: sizedCommand(options),
    env: [
      `LAB_TERM=${options.terminalId}`,
      'TERM=xterm-256color',
      'COLORTERM=truecolor',
      'LANG=C.UTF-8',
    ],
  });
  const ended = stream.ended.then(async () => ({ exitCode: await exitCodeOf(exec) }));
  let closing: Promise<void> | undefined;
  return {
    output: stream.output,
    ended,
    write: (bytes) => stream.write(bytes),
    resize: (columns, rows) => resize(exec, columns, rows),
    close: () => {
      closing ??= endEverything(container, stream, options);
      return closing;
    },
  };
}

/**
 * Sets the size before the first byte of output: the Engine ignores the size given at creation (API
 * 1.41), and a resize before the start blocks. If memory or processor are short, what the learner
 * started yields to the database and the checks.
 */
function sizedCommand({ columns, rows, command }: TerminalOptions): string[] {
  const script =
    'echo 1000 >/proc/self/oom_score_adj; stty rows "$1" cols "$2"; shift 2; exec nice -n 10 "$@"';
  return ['/bin/sh', '-c', script, 'terminal', String(rows), String(columns), ...command];
}

async function resize(exec: Docker.Exec, columns: number, rows: number): Promise<void> {
  try {
    await exec.resize({ w: columns, h: rows });
  } catch (error) {
    const failure = dockerFailure(error);
    // A shell that has ended has no size; the resize was in flight when it ended.
    if (failure.reason !== 'lab-gone' && failure.reason !== 'docker-refused') throw failure;
  }
}

async function endEverything(
  container: Docker.Container,
  stream: PtyStream,
  options: TerminalOptions,
): Promise<void> {
  try {
    await sweepProcesses(container, {
      user: options.user,
      variable: 'LAB_TERM',
      match: 'only',
      values: [options.terminalId],
      politely: true,
    });
  } catch (error) {
    // If the node is gone, so are its processes.
    if (dockerFailure(error).reason !== 'lab-gone') throw error;
  } finally {
    stream.destroy();
  }
}
